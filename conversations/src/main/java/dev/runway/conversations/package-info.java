/**
 * What a project office talks about. It knows bot-core and Spring Data's annotations and repository interfaces, and
 * no platform.
 */
package dev.runway.conversations;
