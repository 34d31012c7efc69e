/**
 * What is kept of somebody's way through a dialog: who, which dialog, what was given and the answers. All that a store needs
 * to see; it knows no declaration.
 */
package dev.runway.core.dialog.run;
