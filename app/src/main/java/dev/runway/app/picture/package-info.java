/** Draws charts as pictures, with the libraries for it loaded when the first one is drawn. Wiring hands it to adapters. */
package dev.runway.app.picture;
