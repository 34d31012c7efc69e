package dev.runway.core.dialog.run;

/**
 * Which answer: the subject it is about and the question's key. Written {@code subject/question}; a question that is not
 * asked for each subject has the empty subject and is written as its key alone.
 */
public record AnswerKey(String subject, String question) {

    public static AnswerKey of(String question) {
        return new AnswerKey("", question);
    }

    public static AnswerKey of(String subject, String question) {
        return new AnswerKey(subject, question);
    }

    /** @param written as {@link #toString()} writes it */
    public static AnswerKey parse(String written) {
        int slash = written.lastIndexOf('/');
        return slash < 0 ? of(written) : of(written.substring(0, slash), written.substring(slash + 1));
    }

    @Override
    public String toString() {
        return subject.isEmpty() ? question : subject + "/" + question;
    }
}
