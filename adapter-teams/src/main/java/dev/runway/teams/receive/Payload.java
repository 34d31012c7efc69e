package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.RoleTypes;
import com.microsoft.bot.schema.TextFormatTypes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An activity's fields, as far as they are what Teams would write there: anything else is as if it were missing. */
final class Payload {

    /** Far above any id of Teams', the longest of which have some 150 characters. */
    private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]{1,500}");

    private static final String THREAD = ";messageid=";
    private static final String BOT = "28:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int MOST_ENTITIES = 20_000;

    /** The three kinds of conversations; Teams' own words for them. */
    enum Scope {
        PERSONAL("personal"),
        GROUP("groupChat"),
        CHANNEL("channel");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Activity activity;
    private final JsonNode data;

    Payload(Activity activity) {
        this.activity = activity;
        this.data = tree(activity.getChannelData());
    }

    private static JsonNode tree(Object any) {
        return any == null ? MissingNode.getInstance() : JSON.valueToTree(any);
    }

    /** Its type, or empty. */
    String type() {
        return Objects.requireNonNullElse(activity.getType(), "");
    }

    /** What kind of invoke or event it is, or empty. */
    String name() {
        return Objects.requireNonNullElse(activity.getName(), "");
    }

    Optional<String> id() {
        return id(activity.getId());
    }

    /**
     * What it goes by in the inbox, where every kind has a name of its own: Teams' ids tell it from what else is in that
     * conversation, and from nothing beyond.
     */
    Optional<String> event(String kind) {
        return conversation().flatMap(in -> id().map(id -> kind + ":" + in + ":" + id));
    }

    /** The message that was acted on. */
    Optional<String> replyTo() {
        return id(activity.getReplyToId());
    }

    Optional<Instant> timestamp() {
        return Optional.ofNullable(activity.getTimestamp()).map(time -> time.toInstant());
    }

    /** A person who did it; empty for a bot, for nobody, and for what is no id. */
    Optional<String> person() {
        return Optional.ofNullable(activity.getFrom())
                .filter(from -> from.getRole() == null || from.getRole() == RoleTypes.USER)
                .flatMap(from -> personsId(from.getId()));
    }

    Optional<String> personsName() {
        return Optional.ofNullable(activity.getFrom()).map(ChannelAccount::getName);
    }

    /** A person's id, which no bot's is. */
    static Optional<String> personsId(String id) {
        return id(id).filter(any -> !any.startsWith(BOT));
    }

    private static Optional<String> id(String id) {
        return Optional.ofNullable(id).filter(any -> ID.matcher(any).matches());
    }

    /** Every tenant that it names, as it names them. */
    List<String> tenants() {
        var conversation = activity.getConversation();
        var from = activity.getFrom();
        return Stream.of(
                        Optional.ofNullable(conversation).map(in -> in.getTenantId()),
                        text("tenant", "id"),
                        Optional.ofNullable(from)
                                .map(who -> who.getProperties().get("tenantId"))
                                .map(JsonNode::textValue))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The door has made sure of it. */
    String service() {
        return Objects.requireNonNullElse(activity.getServiceUrl(), "");
    }

    Optional<Scope> scope() {
        return Optional.ofNullable(activity.getConversation())
                .map(in -> in.getConversationType())
                .flatMap(word -> Stream.of(Scope.values())
                        .filter(scope -> scope.word.equals(word))
                        .findFirst());
    }

    /** A conversation of one person with us. */
    boolean isPersonal() {
        return scope().filter(scope -> scope == Scope.PERSONAL).isPresent();
    }

    /** The conversation's whole id, with its thread where it has one. */
    Optional<String> conversation() {
        return Optional.ofNullable(activity.getConversation())
                .flatMap(in -> id(in.getId()))
                .filter(whole -> !whole.startsWith(THREAD));
    }

    /** The same without its thread. */
    Optional<String> place() {
        return conversation().map(whole -> whole.contains(THREAD) ? whole.substring(0, whole.indexOf(THREAD)) : whole);
    }

    /** The id of the message that the thread is below. */
    Optional<String> root() {
        return conversation()
                .filter(whole -> whole.contains(THREAD))
                .flatMap(whole -> id(whole.substring(whole.indexOf(THREAD) + THREAD.length())));
    }

    /** What people call a group chat. */
    Optional<String> topic() {
        return Optional.ofNullable(activity.getTopicName())
                .or(() -> Optional.ofNullable(activity.getConversation()).map(in -> in.getName()));
    }

    /** What kind of conversationUpdate or messageUpdate it is, or empty. */
    String eventType() {
        return text("eventType").orElse("");
    }

    /** {@code add}, {@code remove} and such of an installationUpdate, or empty. */
    String action() {
        return Objects.requireNonNullElse(activity.getAction(), "");
    }

    /** Of its team, its channel or such: a field of an object in the channel data. */
    Optional<String> text(String... path) {
        var node = data;
        for (var field : path) {
            node = node.path(field);
        }
        return Optional.ofNullable(node.textValue()).filter(any -> !any.isBlank());
    }

    Optional<String> dataId(String... path) {
        return text(path).flatMap(Payload::id);
    }

    List<String> added() {
        return ids(activity.getMembersAdded());
    }

    List<String> removed() {
        return ids(activity.getMembersRemoved());
    }

    private static List<String> ids(List<ChannelAccount> members) {
        return members == null
                ? List.of()
                : members.stream()
                        .filter(Objects::nonNull)
                        .flatMap(member -> id(member.getId()).stream())
                        .toList();
    }

    /** Where they are: what the activity says, or their client. */
    Optional<ZoneId> zone() {
        return Stream.concat(
                        Stream.ofNullable(activity.getLocalTimezone()),
                        entities("clientInfo").flatMap(info -> string(info, "timezone").stream()))
                .filter(ZONES::contains)
                .findFirst()
                .map(ZoneId::of);
    }

    List<Mentioned> mentions() {
        return entities("mention")
                .map(mention -> new Mentioned(
                        string(mention.getProperties().get("mentioned"), "id").orElse(""),
                        string(mention.getProperties().get("mentioned"), "name").orElse(""),
                        string(mention, "text").orElse("")))
                .toList();
    }

    private Stream<Entity> entities(String type) {
        return Stream.ofNullable(activity.getEntities())
                .flatMap(List::stream)
                .limit(MOST_ENTITIES)
                .filter(entity -> entity != null && type.equalsIgnoreCase(entity.getType()));
    }

    private static Optional<String> string(Entity entity, String field) {
        return Optional.ofNullable(entity.getProperties().get(field)).map(JsonNode::textValue);
    }

    private static Optional<String> string(JsonNode object, String field) {
        return Optional.ofNullable(object).map(any -> any.path(field).textValue());
    }

    String text() {
        return Objects.requireNonNullElse(activity.getText(), "");
    }

    /** The text as HTML, which Teams sends along with mentions and whatever is formatted. */
    Optional<String> html() {
        return Stream.ofNullable(activity.getAttachments())
                .flatMap(List::stream)
                .filter(any -> any != null && "text/html".equals(any.getContentType()))
                .map(any -> any.getContent())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** Whether Teams says that the text is markup, which it does no more these days. */
    boolean isMarkup() {
        return activity.getTextFormat() == TextFormatTypes.XML;
    }

    /** What an invoke, or a submitted card, brings; a missing node for nothing. */
    JsonNode value() {
        return tree(activity.getValue());
    }
}
