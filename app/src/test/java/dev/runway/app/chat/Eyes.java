package dev.runway.app.chat;

/** Writes down what people see on a fake platform. */
interface Eyes {

    /** Nothing was seen yet. */
    void begin();

    /** Takes in what has happened since it looked last. */
    void look();

    /** Leaves out what has happened since it looked last. */
    void skip();
}
