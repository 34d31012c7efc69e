package dev.runway.app.picture;

import dev.runway.core.message.Part;
import dev.runway.core.platform.Pictures;

/** Pictures by XChart. Making one of these loads nothing that draws: most offices never need a picture. */
public final class DrawnPictures implements Pictures {

    @Override
    public byte[] png(Part.Chart chart) {
        try {
            return Drawing.png(chart);
        } catch (RuntimeException | LinkageError | InternalError failure) {
            throw new IllegalStateException(
                    "A chart could not be drawn, and is said in words. If none can, this machine has no fonts: please install"
                            + " fontconfig and one, for example the package fonts-dejavu-core.",
                    failure);
        }
    }
}
