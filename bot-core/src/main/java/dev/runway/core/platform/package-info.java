/**
 * The contract with a chat platform: what comes in, what may be replied, what it can do, and how it fails. An adapter
 * implements {@link dev.runway.core.platform.ChatPlatform} and knocks at {@link dev.runway.core.platform.Inbox}.
 */
package dev.runway.core.platform;
