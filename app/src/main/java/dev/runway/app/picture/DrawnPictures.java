package dev.runway.app.picture;

import dev.runway.core.message.Part;
import dev.runway.core.platform.Pictures;

/** Pictures by XChart. Making one of these loads nothing that draws: most offices never need a picture. */
public final class DrawnPictures implements Pictures {

    @Override
    public byte[] png(Part.Chart chart) {
        try {
            return Drawing.png(chart);
        } catch (LinkageError | InternalError noFonts) {
            throw new IllegalStateException(
                    "This machine draws no pictures, so charts are said in words where a platform needs one."
                            + " Please install fontconfig and a font, for example the package fonts-dejavu-core.",
                    noFonts);
        }
    }
}
