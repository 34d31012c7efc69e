/**
 * Guided dialogs as data: declared once, run as a chat or as a form, printed as a page. The next question is always worked
 * out from the answers, never remembered. Pure: nothing here touches the store, a platform or a clock.
 */
package dev.runway.core.dialog;
