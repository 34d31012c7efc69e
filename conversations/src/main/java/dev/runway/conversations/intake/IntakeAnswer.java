package dev.runway.conversations.intake;

import java.util.List;

/**
 * One answer of a request, as it was asked and as it reads: the document stays what it was when the question is reworded.
 *
 * @param question the question's key: {@code costs-from}
 * @param name what people call the answer: {@code Costs us from}
 * @param asked the wording as the person read it
 * @param stored keys, numbers and dates for code, one a line, as {@link dev.runway.core.dialog.run.Answer#values} has them
 * @param shown what people read; several things stand one a line
 */
public record IntakeAnswer(String question, String name, String asked, String stored, String shown) {

    public List<String> values() {
        return stored.lines().toList();
    }

    boolean reads(IntakeAnswer other) {
        return question.equals(other.question) && stored.equals(other.stored);
    }
}
