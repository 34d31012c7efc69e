/** What the documents claim, held against the tree: links, commands, chats, settings and the names of tests. */
package dev.runway.app.documents;
