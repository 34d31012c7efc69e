/**
 * Words by themselves: how what people type is compared and read as a day, a number or money, and how wordings are filled in
 * and strung together. Knows no dialog and no run; the rest of {@code core.dialog} may use it.
 */
package dev.runway.core.dialog.words;
