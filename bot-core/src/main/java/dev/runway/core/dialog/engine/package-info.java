/**
 * Holds a dialog: hears words, presses and forms, and says what comes next. {@link dev.runway.core.dialog.engine.Engine} makes
 * the {@link dev.runway.core.dialog.DialogEngine}; nothing else in here is for anybody outside.
 */
package dev.runway.core.dialog.engine;
