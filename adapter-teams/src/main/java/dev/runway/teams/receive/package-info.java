/**
 * Teams' way in: what a verified activity means, the turn it asks for, and what an invoke is answered with. Only the app puts
 * it together.
 */
package dev.runway.teams.receive;
