/** A form as a card to fill in, and what a card brings back as a form's values. For what receives from Teams and what answers it. */
package dev.runway.teams.form;
