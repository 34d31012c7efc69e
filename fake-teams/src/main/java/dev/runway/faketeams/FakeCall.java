package dev.runway.faketeams;

import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the connector as it arrived, whatever became of it.
 *
 * @param conversation as the path says it; for {@link Kind#CREATE} the first member's id, for a team that
 * @param activity the activity's or the member's id in the path; empty for none
 * @param body as sent; without fields where nothing readable was
 */
public record FakeCall(Kind kind, String conversation, String activity, ObjectNode body) {

    /** What it is for. */
    public enum Kind {
        CREATE,
        POST,
        REPLY,
        UPDATE,
        DELETE,
        MEMBER,
        TEAM,
        CHANNELS,
        UNKNOWN;

        /** Whether Teams counts it as a message of the conversation. */
        public boolean isSaying() {
            return this == POST || this == REPLY || this == UPDATE || this == DELETE;
        }
    }

    static FakeCall of(String method, String path, ObjectNode body) {
        var segments = path.split("/");
        int api = java.util.Arrays.asList(segments).indexOf("v3");
        if (api >= 0 && segments.length > api + 2 && segments[api + 1].equals("teams")) {
            return new FakeCall(segments.length > api + 3 ? Kind.CHANNELS : Kind.TEAM, segments[api + 2], "", body);
        }
        int from = java.util.Arrays.asList(segments).indexOf("conversations");
        int left = from < 0 ? 0 : segments.length - from - 1;
        if (left == 0 && from >= 0 && method.equals("POST")) {
            var member = body.path("members").path(0).path("id").asString("");
            return new FakeCall(Kind.CREATE, member, "", body);
        }
        var conversation = left > 0 ? segments[from + 1] : "";
        var what = left > 1 ? segments[from + 2] : "";
        var id = left > 2 ? segments[from + 3] : "";
        return new FakeCall(kind(method, what, id), conversation, id, body);
    }

    private static Kind kind(String method, String what, String id) {
        return switch (method + " " + what + (id.isEmpty() ? "" : "/id")) {
            case "POST activities" -> Kind.POST;
            case "POST activities/id" -> Kind.REPLY;
            case "PUT activities/id" -> Kind.UPDATE;
            case "DELETE activities/id" -> Kind.DELETE;
            case "GET members/id" -> Kind.MEMBER;
            default -> Kind.UNKNOWN;
        };
    }
}
