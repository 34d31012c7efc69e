// A card by Microsoft's own types, with what Teams documents and these do not have.
import type { IAdaptiveCard, ITeamsCardProperties } from "@microsoft/teams.cards";

// They know "full" alone; Teams' documentation writes "Full" and nothing else
// (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format, full width Adaptive Card).
interface InTeams extends Omit<ITeamsCardProperties, "width"> {
  width?: "Full";
}

export interface Card extends Omit<IAdaptiveCard, "msteams"> {
  msteams?: InTeams;
}
