package dev.runway.conversations;

import dev.runway.conversations.asking.AskerRecords;
import dev.runway.conversations.asking.Asking;
import dev.runway.conversations.asking.EventRecords;
import dev.runway.conversations.asking.FollowingRecords;
import dev.runway.conversations.asking.QuestionRecords;
import dev.runway.conversations.asking.ToldFactRecords;
import dev.runway.conversations.broadcast.BroadcastRecords;
import dev.runway.conversations.broadcast.RecipientRecords;
import dev.runway.conversations.checkin.CheckInRecords;
import dev.runway.conversations.checkin.PromptRecords;
import dev.runway.conversations.checkin.RoundRecords;
import dev.runway.conversations.confidence.ConfidenceRecords;
import dev.runway.conversations.confidence.NeedRecords;
import dev.runway.conversations.digest.ChannelRecords;
import dev.runway.conversations.digest.PostRecords;
import dev.runway.conversations.intake.RequestChannelRecords;
import dev.runway.conversations.intake.RequestPostRecords;
import dev.runway.conversations.intake.RequestRecords;
import dev.runway.conversations.linking.SamePersonRecords;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.people.TeamRecords;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.PortfolioRecords;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.HelpRecords;
import dev.runway.conversations.status.ReportRecords;
import dev.runway.conversations.status.RevisionRecords;

/** Everything the office keeps: the repositories that Spring Data makes. */
public record Records(
        OfficeRecords offices,
        TeamRecords teams,
        SamePersonRecords samePeople,
        PortfolioRecords portfolios,
        ProgramRecords programs,
        ProjectRecords projects,
        ChangeRecords changes,
        CheckInRecords checkIns,
        RoundRecords rounds,
        PromptRecords prompts,
        ReportRecords reports,
        RevisionRecords revisions,
        HelpRecords help,
        ChannelRecords digestChannels,
        PostRecords digestPosts,
        BroadcastRecords broadcasts,
        RecipientRecords broadcastRecipients,
        RequestRecords requests,
        RequestPostRecords requestPosts,
        RequestChannelRecords requestChannels,
        NeedRecords needs,
        ConfidenceRecords confidence,
        QuestionRecords questions,
        AskerRecords askers,
        FollowingRecords followers,
        ToldFactRecords told,
        EventRecords askingEvents) {

    /** What belongs to asking once. */
    Asking.Books asking() {
        return new Asking.Books(questions, askers, followers, told, askingEvents);
    }
}
