/**
 * Guided dialogs as data: declared once, held as a chat or as a form, printed as a page. The next question is always worked
 * out from the answers, never remembered. Pure: nothing here touches the store, a platform or a clock.
 *
 * <p>Below it stand the words and what is kept of a run, above it the engine. Whoever declares a dialog needs this room alone.
 */
package dev.runway.core.dialog;
