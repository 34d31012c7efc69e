package dev.runway.core.platform;

/** Replies as stored text, versioned: a repeated event gets the same reply, byte for byte. A port. */
public interface ReplyCodec {

    String encode(Reply reply);

    /** @throws IllegalArgumentException naming the version, when the text is not of a version this release reads */
    Reply decode(String stored);
}
