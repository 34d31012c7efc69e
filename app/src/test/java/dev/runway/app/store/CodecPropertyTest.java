package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is stored is read again as it was. */
class CodecPropertyTest {

    private final JsonMessageCodec messages = new JsonMessageCodec();
    private final JsonReplyCodec replies = new JsonReplyCodec();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aMessageComesBackAsItWas(@ForAll("messages") Message message) {
        var stored = messages.encode(message);

        assertThat(messages.decode(stored)).isEqualTo(message);
        assertThat(messages.encode(messages.decode(stored))).isEqualTo(stored);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aReplyComesBackAsItWas(@ForAll("replies") Reply reply) {
        var stored = replies.encode(reply);

        assertThat(replies.decode(stored)).isEqualTo(reply);
        assertThat(replies.encode(replies.decode(stored))).isEqualTo(stored);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatBothDatabasesTakeIsStillReadable(@ForAll("replies") Reply reply) {
        var taken = Stored.text(replies.encode(reply));

        assertThat(taken.codePoints()).noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        assertThat(replies.decode(taken)).isInstanceOf(reply.getClass());
    }

    @Provide
    Arbitrary<Message> messages() {
        return Messages.messages();
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Messages.replies();
    }
}
