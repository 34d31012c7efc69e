/** Who and where: offices, their workspaces, accounts, people with their zone and days, and places. Everybody may use it. */
package dev.runway.core.directory;
