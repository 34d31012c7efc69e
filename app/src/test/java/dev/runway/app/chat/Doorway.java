package dev.runway.app.chat;

import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;

/** The whole of a platform's adapter over a fake of it, with what it does afterwards done before the request is over. */
interface Doorway extends AutoCloseable {

    ChatPlatform platform();

    /** Opens it into that inbox. */
    void leadsTo(Inbox inbox);

    @Override
    void close();
}
