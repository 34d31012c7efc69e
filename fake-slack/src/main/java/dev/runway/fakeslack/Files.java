package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads in three steps: a URL is asked for, the bytes are sent there, and the file is completed. */
final class Files {

    private final String base;
    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    private final Map<String, Integer> promised = new ConcurrentHashMap<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile int refusals;
    private final AtomicInteger numbers = new AtomicInteger();

    Files(String base) {
        this.base = base;
    }

    Map<String, byte[]> uploads() {
        return Map.copyOf(uploads);
    }

    /** Every picture is refused that often after its upload before it is shown. */
    void slow(int times) {
        refusals = times;
    }

    /** Whether a message may show it now. */
    boolean isShown(String file) {
        return completed.contains(file)
                && asked.computeIfAbsent(file, any -> new AtomicInteger()).incrementAndGet() > refusals;
    }

    JsonObject url(FakeCall call) {
        if (call.argument("filename").isEmpty() || call.argument("length").isEmpty()) {
            throw new SlackSays("invalid_arguments");
        }
        var id = "F" + numbers.incrementAndGet();
        promised.put(id, Integer.valueOf(call.argument("length")));
        var answer = new JsonObject();
        answer.addProperty("upload_url", base + "/upload/" + id);
        answer.addProperty("file_id", id);
        return answer;
    }

    void upload(HttpExchange exchange) throws IOException {
        try (exchange) {
            var id = exchange.getRequestURI().getPath().substring("/upload/".length());
            var bytes = exchange.getRequestBody().readAllBytes();
            boolean fits = promised.getOrDefault(id, -1) == bytes.length;
            if (fits) {
                uploads.put(id, bytes);
            }
            Requests.answer(exchange, fits ? 200 : 400, "OK".getBytes(StandardCharsets.UTF_8));
        }
    }

    JsonObject complete(FakeCall call) {
        var done = new JsonArray();
        FakeSlack.blocks(call.argument("files")).forEach(file -> {
            var id = file.getAsJsonObject().get("id").getAsString();
            if (!uploads.containsKey(id)) {
                throw new SlackSays("file_not_found");
            }
            completed.add(id);
            done.add(file);
        });
        var answer = new JsonObject();
        answer.add("files", done);
        return answer;
    }
}
