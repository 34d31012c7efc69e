package dev.runway.core.platform;

import dev.runway.core.message.Part;

/** Charts as pictures, for a platform that has no charts of its own. A port: the core draws nothing. */
public interface Pictures {

    /** Where nothing draws. */
    Pictures NONE = chart -> {
        throw new IllegalStateException("Nothing draws pictures here.");
    };

    /** The longest a picture is: 1 MB. */
    int MOST_BYTES = 1_000_000;

    /**
     * It as PNG, on white, the same size each time, of at most {@link #MOST_BYTES}; its alt text is the chart in words.
     *
     * @throws IllegalStateException when this machine cannot draw, with what to install
     */
    byte[] png(Part.Chart chart);
}
