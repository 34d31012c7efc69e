/** The Microsoft 365 tenants that Runway serves, and who it is there. All of the adapter may use it. */
package dev.runway.teams.tenant;
