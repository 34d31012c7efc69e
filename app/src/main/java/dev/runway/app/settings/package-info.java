/**
 * What can be set from outside, checked before anything starts: a setting that is half there stops the start with one
 * sentence. The whole application reads its settings here.
 */
package dev.runway.app.settings;
