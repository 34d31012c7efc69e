package dev.runway.app.chat;

import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.testkit.platform.Transcript;
import java.util.List;

/** What people see of it on a platform, as the platform is given it: a piece a line. */
interface Screen {

    /** A message that the platform takes in several has a line between them. */
    List<String> lines(Message message);

    /** The frame, then what stands in it; or what is answered to a form that was refused. */
    List<String> lines(Form form);

    default List<String> lines(Transcript.Event event) {
        if (event instanceof Transcript.Event.Posted posted) {
            return lines(posted.message());
        } else if (event instanceof Transcript.Event.Changed changed) {
            return lines(changed.message());
        } else if (event instanceof Transcript.Event.Whispered whispered) {
            return lines(whispered.message());
        } else if (event instanceof Transcript.Event.Opened opened) {
            return lines(opened.form());
        }
        return List.of();
    }

    /** What is left of a form that was taken, where the platform keeps something of it; else nothing. */
    default List<String> answered(Form form) {
        return List.of();
    }
}
