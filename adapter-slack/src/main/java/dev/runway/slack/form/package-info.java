/** A form as Slack's view, and a view's state as a form's values. For what receives from Slack and what answers it. */
package dev.runway.slack.form;
