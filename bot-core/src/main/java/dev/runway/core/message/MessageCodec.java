package dev.runway.core.message;

/**
 * Messages as stored text, with the codec's version inside, so that a row written by an older release is still read.
 * A port: the core sees no JSON library.
 */
public interface MessageCodec {

    String encode(Message message);

    /** @throws IllegalArgumentException naming the version, when the text is not of a version this release reads */
    Message decode(String stored);
}
