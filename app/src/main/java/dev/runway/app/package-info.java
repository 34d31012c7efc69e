/**
 * Puts the modules together as one Spring Boot application. It sees every other module; none sees it.
 */
package dev.runway.app;
