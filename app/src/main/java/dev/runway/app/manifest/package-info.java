/**
 * What is handed to Microsoft Teams once, before anything runs: the app's package, made of {@code manifest/teams} and the
 * settings. The main class alone uses it.
 */
package dev.runway.app.manifest;
