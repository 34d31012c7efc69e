/** Microsoft Teams behind the core's ports. Nothing of it is known outside this module, and botbuilder-java nowhere else. */
package dev.runway.teams;
