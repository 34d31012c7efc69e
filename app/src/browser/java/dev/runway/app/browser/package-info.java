/**
 * Uses Runway as people do: in a real Chromium, against the packaged jar. Compiled and run with the profile
 * {@code real-clients} only.
 */
package dev.runway.app.browser;
