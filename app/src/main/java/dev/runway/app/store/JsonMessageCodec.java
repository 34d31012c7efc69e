package dev.runway.app.store;

import dev.runway.core.message.Message;
import dev.runway.core.message.MessageCodec;

final class JsonMessageCodec implements MessageCodec {

    @Override
    public String encode(Message message) {
        return Json.written(Json.versioned().set("parts", MessageJson.write(message)));
    }

    @Override
    public Message decode(String stored) {
        return MessageJson.message(Json.read(stored).path("parts"));
    }
}
