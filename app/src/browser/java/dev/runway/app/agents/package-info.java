/**
 * Runway as it is shipped, spoken to with Microsoft's own Agents Playground in a real browser. What that client does not as Teams
 * does:
 *
 * <ul>
 *   <li>It sends activities without a token: {@link dev.runway.app.agents.TokenProxy} adds one. It cannot be told a client secret
 *       that a fake issuer would take.
 *   <li>Tenant, bot and people go by ids that are none of Teams' unless {@code .m365agentsplayground.yml} in its folder says
 *       others; that file needs five people besides the one who uses the page, and none of them can write.
 *   <li>It tells of an installation whenever a page opens a conversation for the first time, so a page that is loaded again
 *       invites the bot again. The first channel of the team has the team's own id, and no name in what it sends.
 *   <li>A message in a channel has an id that its thread does not go by. What is said there without a mention is not sent.
 *   <li>An input's {@code errorMessage} is shown for what the client itself refuses, and not for what the bot refused.
 *   <li>Its page asks Microsoft's servers for a font, and does without.
 * </ul>
 */
package dev.runway.app.agents;
