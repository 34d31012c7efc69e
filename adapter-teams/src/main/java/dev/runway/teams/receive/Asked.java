package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.teams.card.ActionData.Verb;
import dev.runway.teams.tenant.Tenant;

/** What an activity asks of the inbox, and how Teams takes the answer. */
record Asked(Tenant tenant, Incoming incoming, Way way) {

    /** What kind of activity it was, with what only the answer needs. */
    sealed interface Way {

        /** Teams hears nothing but that it arrived. */
        record Event() implements Way {}

        /**
         * A button of a card.
         *
         * @param card where it stands
         * @param data what it brought
         * @param waits whether Teams waits for the answer, and shows it in the card's stead
         */
        record Press(MessageRef card, Verb verb, JsonNode data, boolean waits) implements Way {}
    }

    static Asked event(Tenant tenant, Incoming incoming) {
        return new Asked(tenant, incoming, new Way.Event());
    }
}
