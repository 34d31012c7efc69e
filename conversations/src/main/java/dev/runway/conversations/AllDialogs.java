package dev.runway.conversations;

import dev.runway.conversations.asking.FactDialogs;
import dev.runway.conversations.broadcast.BroadcastDialog;
import dev.runway.conversations.confidence.NeedDialogs;
import dev.runway.conversations.intake.Intake;
import dev.runway.conversations.intake.RequestDialogs;
import dev.runway.conversations.planning.Planning;
import dev.runway.conversations.status.HelpQuestion;
import dev.runway.conversations.status.News;
import dev.runway.conversations.status.WeeklyStatus;
import dev.runway.core.dialog.Dialog;
import java.util.List;
import java.util.stream.Stream;

/** Every dialog there is, as it is declared. */
final class AllDialogs {

    private AllDialogs() {}

    static List<Dialog> declared() {
        var some = List.of(
                Intake.dialog(),
                WeeklyStatus.dialog(),
                News.dialog(),
                HelpQuestion.asking(),
                HelpQuestion.answering(),
                BroadcastDialog.dialog());
        return Stream.of(some, NeedDialogs.all(), Planning.dialogs(), RequestDialogs.all(), FactDialogs.all())
                .flatMap(List::stream)
                .toList();
    }
}
