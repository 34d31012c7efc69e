package dev.runway.core.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failure as a log may hold it: which kinds of exceptions, and where. Of what they say only a {@link PlatformException} is
 * repeated, which says who, doing what; a database puts into its messages what it was given, and that is what people said.
 */
public final class Traced {

    private static final String OURS = "dev.runway.";
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 12;

    private Traced() {}

    /** One line: each cause with the place where it arose and ours on the way there, the outermost first. */
    public static String of(Throwable failure) {
        var causes = new ArrayList<String>();
        for (var one = failure; one != null && causes.size() < MOST_CAUSES; one = one.getCause()) {
            causes.add(kind(one) + places(List.of(one.getStackTrace())));
        }
        return String.join(", caused by ", causes);
    }

    private static String kind(Throwable one) {
        var name = one.getClass().getName();
        return one instanceof PlatformException ? name + " (" + one.getMessage() + ")" : name;
    }

    private static String places(List<StackTraceElement> stack) {
        var first = stack.stream().limit(1);
        var ours = stack.stream().skip(1).filter(place -> place.getClassName().startsWith(OURS));
        var places = Stream.concat(first, ours)
                .limit(MOST_PLACES)
                .map(Object::toString)
                .toList();
        return places.isEmpty() ? "" : " at " + String.join(" < ", places);
    }
}
