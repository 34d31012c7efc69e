/** Human time: what is to be done when, surviving restarts, on the office's clock. Conversations use it; the app keeps it. */
package dev.runway.core.agenda;
