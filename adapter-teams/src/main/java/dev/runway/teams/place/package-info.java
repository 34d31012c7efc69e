/** Where Teams' conversations are: which one a place of ours is, and at which service. */
package dev.runway.teams.place;
