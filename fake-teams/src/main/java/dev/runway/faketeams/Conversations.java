package dev.runway.faketeams;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the connector's {@code /v3/conversations} and {@code /v3/teams}, by Teams' rules. */
final class Conversations {

    /** A message with all that goes along, as UTF-16 (…/bots/how-to/format-your-bot-messages). */
    private static final int LONGEST = 100 * 1024;

    private static final int CHARACTER = 2;

    private final JsonMapper json = JsonMapper.shared();
    private final FakeTenant tenant;

    Conversations(FakeTenant tenant) {
        this.tenant = tenant;
    }

    record Result(int status, Optional<ObjectNode> body) {}

    Result call(FakeCall call, byte[] bytes) {
        return switch (call.kind()) {
            case CREATE -> created(tenant.open(known(call.body())));
            case POST -> {
                fits(call, bytes);
                yield created(tenant.post(call.conversation(), Optional.empty(), call.body())
                        .id());
            }
            case REPLY -> {
                fits(call, bytes);
                yield created(tenant.post(call.conversation(), Optional.of(call.activity()), call.body())
                        .id());
            }
            case UPDATE -> {
                fits(call, bytes);
                tenant.update(call.conversation(), call.activity(), call.body());
                yield new Result(200, Optional.of(id(call.activity())));
            }
            case DELETE -> {
                tenant.delete(call.conversation(), call.activity());
                yield new Result(200, Optional.empty());
            }
            case MEMBER -> new Result(200, Optional.of(tenant.member(call.conversation(), call.activity())));
            case TEAM -> new Result(200, Optional.of(tenant.team(call.conversation())));
            case CHANNELS -> new Result(200, Optional.of(tenant.channels(call.conversation())));
            case UNKNOWN -> throw new TeamsSays(404, "NotFound", "There is no such method here.");
        };
    }

    /** Who is to be talked to: one person of this tenant, by this bot. */
    private static String known(ObjectNode body) {
        var tenants = java.util.List.of(
                body.path("tenantId").asString(""),
                body.path("channelData").path("tenant").path("id").asString(""));
        if (tenants.stream().noneMatch(FakeTenant.ID::equals)) {
            throw new TeamsSays(400, "BadArgument", "A conversation needs its tenant.");
        }
        if (body.path("members").size() != 1) {
            throw new TeamsSays(400, "BadArgument", "A personal conversation is with one person.");
        }
        return body.path("members").path(0).path("id").asString("");
    }

    private static void fits(FakeCall call, byte[] bytes) {
        if (new String(bytes, StandardCharsets.UTF_8).length() * CHARACTER > LONGEST) {
            throw new TeamsSays(413, "MessageSizeTooBig", "The message is too big.");
        }
        if (!call.body().path("type").asString("").equals("message")) {
            throw new TeamsSays(400, "BadSyntax", "A message says its type.");
        }
        for (var attachment : call.body().path("attachments").values()) {
            if (attachment.path("content") instanceof ObjectNode card) {
                CardRules.check(card);
            }
        }
    }

    private Result created(String id) {
        return new Result(201, Optional.of(id(id)));
    }

    private ObjectNode id(String id) {
        return json.createObjectNode().put("id", id);
    }
}
