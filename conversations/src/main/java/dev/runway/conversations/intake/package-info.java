/** What people want to begin: asked about in a dialog, decided by the project office, and made a project. Status and confidence read it. */
package dev.runway.conversations.intake;
