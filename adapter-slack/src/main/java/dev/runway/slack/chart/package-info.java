/** Charts as Slack shows them: as a block of its own, or as a picture that was uploaded. Knows no messages and no places. */
package dev.runway.slack.chart;
