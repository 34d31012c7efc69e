/** Who somebody is, as Teams tells it, remembered for a while. The whole adapter may ask. */
package dev.runway.teams.people;
