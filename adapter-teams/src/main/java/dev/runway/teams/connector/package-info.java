/** The one way to call Teams' connector: our token, Teams' hosts alone, every failure with its remedy. All of the adapter may use it. */
package dev.runway.teams.connector;
