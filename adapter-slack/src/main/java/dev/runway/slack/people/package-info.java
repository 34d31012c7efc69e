/** Who somebody is and what a channel is called, as Slack tells it, remembered for a while. The whole adapter may ask. */
package dev.runway.slack.people;
