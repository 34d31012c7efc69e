/**
 * What the app brings to the playground: its made-up people and its time machine. Implemented outside this module.
 */
package dev.runway.playground.stage;
