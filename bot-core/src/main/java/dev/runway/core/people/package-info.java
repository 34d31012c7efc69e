/** What adapters share about people: who is met first is known first, names are fit to be read, look-ups are remembered. */
package dev.runway.core.people;
