/**
 * What every connected platform's workspaces need of the application: whose they are, that nobody in them is made up, and
 * threads to ask the platform on. The platforms' own packages and the wiring use it.
 */
package dev.runway.app.workspace;
