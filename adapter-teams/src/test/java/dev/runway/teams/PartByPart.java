package dev.runway.teams;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.faketeams.FakeMessage;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Rendered;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.mockito.Mockito;

/** Each part of a message is one of Teams' here, so that what is split need not be long. */
abstract class PartByPart {

    static final Message ONE = Message.of("one");
    static final Message THREE = lines("one", "two", "three");

    final TeamsStage stage = new TeamsStage(aPartEach());
    final Place direct = stage.direct(stage.ana);
    final String anas = stage.fake.direct(stage.ana.user());

    @AfterEach
    void close() {
        stage.close();
    }

    static Cards aPartEach() {
        var cards = Mockito.mock(Cards.class);
        Mockito.when(cards.of(any(), any())).thenAnswer(asked -> asked.getArgument(1, Message.class).parts().stream()
                .map(part -> rendered(new Message(List.of(part))))
                .toList());
        return cards;
    }

    static Rendered rendered(Message message) {
        var card = JsonNodeFactory.instance.objectNode();
        card.put("type", "AdaptiveCard").put("version", "1.5");
        var words = PlainText.of(message);
        card.putArray("body").addObject().put("type", "TextBlock").put("text", words);
        return new Rendered(card, words);
    }

    static Message lines(String... lines) {
        var message = Message.builder();
        for (var line : lines) {
            message.line(line);
        }
        return message.build();
    }

    MessageRef post(Place place, Message message) {
        return stage.platform.post(UUID.randomUUID(), place, message);
    }

    MessageRef replace(MessageRef posted, Message message) {
        return stage.platform.replace(UUID.randomUUID(), posted, message);
    }

    List<String> standing(String conversation) {
        return stage.fake.messages(conversation).stream()
                .map(FakeMessage::summary)
                .toList();
    }

    /** The conversation that is the thread of what was posted in the channel. */
    String thread(MessageRef posted) {
        return stage.channel.ref() + ";messageid=" + posted.id().split(",")[0];
    }

    static PlatformException failure(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }
}
