package dev.runway.slack.chart;

import com.google.gson.JsonObject;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Pictures;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.core.platform.Traced;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Charts as pictures that lie with Slack: a file is announced, its bytes are sent, and the upload completed without naming a
 * channel, so that it is seen where it is shown and nowhere else. Needs the scope
 * {@code files:write}; a workspace that did not give it is not asked for each chart. Safe for threads.
 */
public final class Uploads {

    /** All of an upload: three calls, of which two are asked again when the connection is lost. */
    public static final Duration LONGEST = SlackApi.WHOLE_CALL.multipliedBy(5);

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private static final String DOING = "uploading a chart";

    /** Slack's limit for an image's alt text. */
    public static final int LONGEST_ALT = 2_000;

    /** How long a workspace that has to be set up differently first is not asked again. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SlackApi api;
    private final Pictures pictures;
    private final Clock system;
    private final Map<Workspace, Instant> withoutUntil = new ConcurrentHashMap<>();

    public Uploads(SlackApi api, Pictures pictures, Clock system) {
        this.api = api;
        this.pictures = pictures;
        this.system = system;
    }

    /**
     * The chart as an image block, uploaded on the way. Slack may take a moment until it shows a new file, and refuses the
     * block until then.
     *
     * @param shown makes what cannot be seen visible, in at most {@link #LONGEST_ALT} characters
     * @return empty when that cannot be done, whatever the reason: words are there always
     */
    public Optional<JsonObject> image(Connection connection, Chart chart, UnaryOperator<String> shown) {
        var workspace = connection.workspace();
        if (system.instant().isBefore(withoutUntil.getOrDefault(workspace, Instant.MIN))) {
            return Optional.empty();
        }
        try {
            var file = uploaded(connection, shown.apply(chart.title()), pictures.png(chart));
            var image = new JsonObject();
            image.addProperty("type", "image");
            image.addProperty("alt_text", shown.apply(PlainText.of(chart)));
            var at = new JsonObject();
            at.addProperty("id", file);
            image.add("slack_file", at);
            return Optional.of(image);
        } catch (PlatformException failure) {
            if (failure.remedy() == Remedy.TELL_AN_ADMINISTRATOR) {
                withoutUntil.put(workspace, system.instant().plus(REMEMBERED));
            }
            LOG.warn("A chart is said in words, for its picture did not get to Slack: {}.", Traced.of(failure));
            return Optional.empty();
        } catch (IllegalStateException cannotDraw) {
            LOG.warn("{}", cannotDraw.getMessage());
            return Optional.empty();
        }
    }

    private String uploaded(Connection connection, String title, byte[] png) {
        var place = api.ask(
                connection,
                DOING,
                methods -> methods.filesGetUploadURLExternal(
                        request -> request.filename("chart.png").length(png.length)));
        api.upload(place.getUploadUrl(), png, DOING);
        api.ask(
                connection,
                DOING,
                methods -> methods.filesCompleteUploadExternal(request -> request.files(List.of(
                        FileDetails.builder().id(place.getFileId()).title(title).build()))));
        return place.getFileId();
    }
}
