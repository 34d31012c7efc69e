package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.teams.tenant.Tenant;
import java.util.Optional;

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
         * @param sent what it brought, if it sent a form or changed one
         * @param waits whether Teams waits for the answer, and shows it in the card's stead
         */
        record Press(MessageRef card, Optional<JsonNode> sent, boolean waits) implements Way {}
    }

    static Asked event(Tenant tenant, Incoming incoming) {
        return new Asked(tenant, incoming, new Way.Event());
    }
}
