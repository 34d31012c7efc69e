/**
 * Says how Runway is: health in words for people, figures for Prometheus. The application's wiring registers it.
 */
package dev.runway.app.health;
