package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.CANCELLED;
import static dev.runway.core.delivery.Delivery.State.FAILED;
import static dev.runway.core.delivery.Delivery.State.IN_DOUBT;
import static dev.runway.core.delivery.Delivery.State.SENDING;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.SKIPPED;
import static dev.runway.core.delivery.Delivery.State.WAITING;
import static dev.runway.core.delivery.Sent.OTHER;
import static dev.runway.core.delivery.Sent.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourierTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    private void deliver() {
        sent.courier().deliverAllNow();
    }

    private static PlatformException later(Duration after) {
        return PlatformException.tryLater("Scripted", "posting", after, null);
    }

    @Nested
    class InOrder {

        @Test
        void deliversTheRowsOfAPlaceAsTheyWereWritten() {
            sent.post("portfolio", "one");
            sent.post("portfolio", "two");
            var last = sent.post("portfolio", "three");

            deliver();

            assertThat(platform.asked)
                    .containsExactly("post portfolio: one", "post portfolio: two", "post portfolio: three");
            assertThat(sent.state(last)).isEqualTo(SENT);
            assertThat(sent.platformId(last)).contains("m3");
            assertThat(sent.told).containsExactly("SENT", "SENT", "SENT");
        }

        @Test
        void aRowThatHasToWaitHoldsTheRowsBehindItAndNoOtherPlace() {
            platform.failing(later(null));
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            var elsewhere = sent.post("ledger", "hello");

            deliver();

            assertThat(sent.state(first)).isEqualTo(WAITING);
            assertThat(sent.state(second)).isEqualTo(WAITING);
            assertThat(sent.state(elsewhere)).isEqualTo(SENT);
            sent.clock.pass(Duration.ofSeconds(1));
            deliver();
            assertThat(platform.asked)
                    .containsExactly(
                            "post portfolio: one", "post ledger: hello", "post portfolio: one", "post portfolio: two");
        }

        @Test
        void aRowWrittenWhileThePlaceIsInHandIsNotLost() {
            platform.script.add(() -> sent.post("portfolio", "two"));
            sent.post("portfolio", "one");

            deliver();

            assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
            assertThat(sent.outbox.isDrained(sent.clock.instant())).isTrue();
        }

        @Test
        void aLongBatchKeepsItsPlace() {
            platform.script.add(() -> sent.clock.pass(Duration.ofSeconds(20)));
            platform.script.add(() -> {
                sent.clock.pass(Duration.ofSeconds(20));
                assertThat(sent.outbox.claim(sent.clock.instant(), Duration.ofSeconds(30), Set.of()))
                        .isEmpty();
            });
            sent.post("portfolio", "one");
            sent.post("portfolio", "two");

            deliver();

            assertThat(sent.told).containsExactly("SENT", "SENT");
        }

        @Test
        void aMessageThatTakesLongKeepsItsPlaceUntilItIsOver() {
            platform.longest = Duration.ofMinutes(2);
            platform.script.add(() -> {
                sent.clock.pass(Duration.ofSeconds(119));
                assertThat(sent.outbox.claim(sent.clock.instant(), Duration.ofSeconds(30), Set.of()))
                        .isEmpty();
            });
            var row = sent.post("portfolio", "one");

            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(platform.asked).hasSize(1);
        }

        @Test
        void whoeverHasThePlaceMeanwhileIsLeftToSayIt() {
            platform.longest = Duration.ofMinutes(2);
            var row = sent.post("portfolio", "one");
            sent.outbox.beforeProlonging = () -> {
                sent.clock.pass(Duration.ofSeconds(31));
                deliver();
            };

            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("find portfolio", "post portfolio: one");
        }

        @Test
        void aCourierThatOutsleptItsLeaseRecordsItsRowAndTakesNoOther() {
            var second = new UUID[1];
            platform.script.add(() -> {
                sent.clock.pass(Duration.ofSeconds(31));
                second[0] = sent.post("portfolio", "two");
                platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
                deliver();
            });
            var first = sent.post("portfolio", "one");

            deliver();

            assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
            assertThat(sent.state(second[0])).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
        }

        @Test
        void aCourierThatOutsleptItsLeaseBetweenTwoRowsLeavesTheSecondToTheNext() {
            sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            sent.afterwards.add(() -> {
                sent.clock.pass(Duration.ofSeconds(31));
                deliver();
            });

            deliver();

            assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: two");
            assertThat(sent.state(second)).isEqualTo(SENT);
        }

        @Test
        void aSlowLookUpDoesNotLeadToASecondMessage() {
            platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
            var row = sent.post("portfolio", "one");
            deliver();
            sent.clock.pass(Duration.ofSeconds(5));
            platform.lookingUp = () -> sent.clock.pass(Duration.ofSeconds(31));
            sent.outbox.beforeProlonging = () -> deliver();

            deliver();

            assertThat(platform.asked)
                    .containsExactly("post portfolio: one", "find portfolio", "find portfolio", "post portfolio: one");
            assertThat(sent.state(row)).isEqualTo(SENT);
        }

        @Test
        void anUnknownPlatformIsSaidInTheRow() {
            var place = new Place(new Workspace(1, "pigeon", "loft"), "loft", Place.Kind.CHANNEL, "#loft");
            var row = sent.post(place, Message.of("coo"));

            deliver();

            assertThat(sent.state(row)).isEqualTo(FAILED);
            assertThat(sent.reason(row)).contains("\"pigeon\"");
        }

        @Test
        void aCancelledRowIsPassedOver() {
            var row = sent.post("portfolio", "one");
            sent.outbox.cancel(1, row, "Taken back.");

            deliver();

            assertThat(sent.state(row)).isEqualTo(CANCELLED);
            assertThat(platform.asked).isEmpty();
        }
    }

    @Nested
    class EveryRemedy {

        @Test
        void tryLaterWaitsTwiceAsLongEachTimeWithinItsUpperHalf() {
            var row = sent.post("portfolio", "one");
            for (int wait = 1; wait <= 8; wait *= 2) {
                platform.failing(later(null));
                deliver();
                sent.clock.pass(Duration.ofMillis(wait * 500 - 1));
                deliver();
                assertThat(sent.state(row)).isEqualTo(WAITING);
                sent.clock.pass(Duration.ofMillis(wait * 500 + 1));
            }
            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(platform.asked).hasSize(5);
        }

        @Test
        void tryLaterGivesUpAfterADayOfFailuresAndSaysSo() {
            var row = sent.post("portfolio", "one");
            while (sent.state(row) == WAITING) {
                assertThat(Duration.between(Instant.EPOCH, sent.clock.instant()))
                        .isLessThan(Duration.ofHours(25));
                platform.failing(later(null));
                deliver();
                sent.clock.pass(Duration.ofSeconds(10));
            }

            assertThat(sent.state(row)).isEqualTo(FAILED);
            assertThat(sent.reason(row)).startsWith("Tried for 24 hours").contains("Scripted failed while posting");
            assertThat(Duration.between(Instant.EPOCH, sent.clock.instant())).isGreaterThan(Duration.ofHours(24));
        }

        /** However old it is: for a day it waited for an allowance, or nobody was there to send it. */
        @Test
        void anOldMessageThatFailsForTheFirstTimeIsTriedAgain() {
            var row = sent.post("portfolio", "one");
            sent.clock.pass(Duration.ofHours(25));
            platform.failing(later(null));

            deliver();
            assertThat(sent.state(row)).isEqualTo(WAITING);
            sent.clock.pass(Duration.ofSeconds(1));
            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
        }

        /** Else every row behind one that was given up would be tried for a day of its own. */
        @Test
        void whatWaitsBehindAFailureIsGivenUpWithIt() {
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            for (int i = 0; sent.state(first) == WAITING; i++) {
                assertThat(i).isLessThan(1_000);
                platform.failing(later(null)).failing(later(null));
                deliver();
                platform.script.clear();
                sent.clock.pass(Duration.ofMinutes(5));
            }

            assertThat(sent.state(first)).isEqualTo(FAILED);
            assertThat(sent.state(second)).isEqualTo(FAILED);
        }

        @Test
        void aWaitThatThePlatformAsksForHoldsThatMethodInThatWorkspaceAlone() {
            var changed = sent.post("ledger", "zero");
            deliver();
            platform.asked.clear();
            platform.failing(later(Duration.ofSeconds(30)));
            sent.post("portfolio", "one");
            sent.clock.pass(Duration.ofMillis(1));
            sent.post("wiki", "two");
            sent.replace(changed, "ledger", "three");
            sent.post(channel(OTHER, "elsewhere"), Message.of("four"));

            var courier = sent.courier();
            courier.deliverAllNow();

            assertThat(platform.asked)
                    .containsExactlyInAnyOrder("post portfolio: one", "replace m1: three", "post elsewhere: four");
            sent.clock.pass(Duration.ofSeconds(30));
            courier.deliverAllNow();
            assertThat(platform.asked).contains("post wiki: two").hasSize(5);
        }

        /** What it was that the platform refused is not known: any of the calls it takes. */
        @Test
        void aWaitHoldsEveryKindOfCallThatWasMade() {
            var digest = sent.post("ledger", "zero");
            deliver();
            platform.asked.clear();
            platform.grows = true;
            platform.failing(later(Duration.ofSeconds(30)));
            sent.replace(digest, "ledger", "longer");
            sent.clock.pass(Duration.ofMillis(1));
            sent.post("wiki", "two");

            var courier = sent.courier();
            courier.deliverAllNow();

            assertThat(platform.asked).containsExactly("replace m1: longer");
            sent.clock.pass(Duration.ofSeconds(30));
            courier.deliverAllNow();
            assertThat(platform.asked).contains("post wiki: two").hasSize(3);
        }

        @Test
        void stopPostingThereSkipsWhateverWaitsForThePlace() {
            platform.failing(PlatformException.stopPostingThere("Scripted", "posting to an archived channel", null));
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            var elsewhere = sent.post("ledger", "hello");

            deliver();

            assertThat(sent.state(first)).isEqualTo(SKIPPED);
            assertThat(sent.state(second)).isEqualTo(SKIPPED);
            assertThat(sent.reason(second)).contains("archived channel");
            assertThat(sent.state(elsewhere)).isEqualTo(SENT);
            assertThat(sent.told).contains("SKIPPED STOP_POSTING_THERE");
        }

        @Test
        void stopPostingToSomebodyAloneClosesNoChannel() {
            platform.abilities = EnumSet.of(Ability.BUTTONS);
            platform.failing(PlatformException.stopPostingThere("Scripted", "writing to somebody who left", null));
            var alone = sent.privately("portfolio", "for your eyes");
            var openly = sent.post("portfolio", "for everybody");

            deliver();

            assertThat(sent.state(alone)).isEqualTo(SKIPPED);
            assertThat(sent.state(openly)).isEqualTo(SENT);
        }

        @Test
        void whoeverCannotBeToldAloneInAChannelIsToldDirectlyAndTheChannelStaysOpen() {
            platform.failing(PlatformException.stopPostingThere("Scripted", "telling somebody who is not there", null));
            var alone = sent.privately("portfolio", "for your eyes");
            var openly = sent.post("portfolio", "for everybody");

            deliver();

            assertThat(platform.asked)
                    .containsExactly(
                            "private portfolio ana: for your eyes",
                            "post direct-ana: for your eyes",
                            "post portfolio: for everybody");
            assertThat(sent.state(alone)).isEqualTo(SENT);
            assertThat(sent.state(openly)).isEqualTo(SENT);
        }

        @Test
        void whoCanBeToldNeitherThereNorDirectlyIsSkipped() {
            platform.failing(PlatformException.stopPostingThere("Scripted", "telling somebody who is not there", null));
            platform.directPlaceFails = PlatformException.stopPostingThere("Scripted", "opening a direct place", null);
            var alone = sent.privately("portfolio", "for your eyes");
            var openly = sent.post("portfolio", "for everybody");

            deliver();

            assertThat(sent.state(alone)).isEqualTo(SKIPPED);
            assertThat(sent.reason(alone)).contains("opening a direct place");
            assertThat(sent.state(openly)).isEqualTo(SENT);
        }

        @Test
        void somebodyWhoCannotBeReachedAloneClosesNoChannel() {
            platform.abilities = EnumSet.of(Ability.BUTTONS);
            platform.directPlaceFails = PlatformException.stopPostingThere("Scripted", "opening a direct place", null);
            var alone = sent.privately("portfolio", "for your eyes");
            var openly = sent.post("portfolio", "for everybody");

            deliver();

            assertThat(sent.state(alone)).isEqualTo(SKIPPED);
            assertThat(sent.state(openly)).isEqualTo(SENT);
            assertThat(sent.told).containsExactly("SKIPPED STOP_POSTING_THERE", "SENT");
        }

        @Test
        void whatAnAdministratorOrWeMustMendFailsAndTheNextRowGoesOn() {
            platform.failing(PlatformException.tellAnAdministrator("Scripted", "posting without the scope", null));
            platform.failing(PlatformException.fixOurCode("Scripted", "posting 51 blocks", null));
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            var third = sent.post("portfolio", "three");

            deliver();

            assertThat(sent.reason(first)).contains("without the scope");
            assertThat(sent.reason(second)).contains("51 blocks");
            assertThat(sent.state(third)).isEqualTo(SENT);
            assertThat(sent.told).containsExactly("FAILED TELL_AN_ADMINISTRATOR", "FAILED FIX_OUR_CODE", "SENT");
        }

        @Test
        void maybeSentIsADoubtWhereThePlatformCannotLookItUp() {
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
            platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");

            deliver();
            sent.clock.pass(Duration.ofHours(1));
            deliver();

            assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
            assertThat(sent.state(second)).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
        }

        @Test
        void aFailureThatNobodyForesawIsTakenForMaybeSent() {
            platform.abilities = Set.of();
            platform.failing(new IllegalStateException("a surprise"));
            var row = sent.post("portfolio", "one");

            deliver();

            assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
            assertThat(sent.reason(row))
                    .as("an operator reads it, and nobody knows what it quotes")
                    .contains("IllegalStateException at ")
                    .doesNotContain("a surprise");
        }

        @Test
        void maybeSentIsLookedUpAfterAWhileAndFound() {
            var row = sent.post("portfolio", "one");
            platform.script.add(() -> {
                platform.stands.put(row, new MessageRef(channel("portfolio"), "m77"));
                throw PlatformException.maybeSent("Scripted", "posting", null);
            });

            deliver();
            assertThat(sent.state(row)).isEqualTo(SENDING);
            sent.clock.pass(Duration.ofSeconds(5));
            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(sent.platformId(row)).contains("m77");
            assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio");
        }

        @Test
        void maybeSentIsPostedAgainWhenItIsCertainlyNotThere() {
            platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
            var row = sent.post("portfolio", "one");

            deliver();
            sent.clock.pass(Duration.ofSeconds(5));
            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: one");
        }

        @Test
        void aLookUpThatFailsIsTriedAgainAndIsADoubtInTheEnd() {
            platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
            platform.lookups.add(later(null));
            platform.lookups.add(PlatformException.tellAnAdministrator("Scripted", "reading the history", null));
            var row = sent.post("portfolio", "one");

            deliver();
            sent.clock.pass(Duration.ofSeconds(5));
            deliver();
            assertThat(sent.state(row)).isEqualTo(SENDING);
            sent.clock.pass(Duration.ofSeconds(5));
            deliver();

            assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
            assertThat(sent.reason(row)).contains("reading the history");
        }

        @Test
        void aChangeThatMayHaveBeenMadeIsMadeAgain() {
            var row = sent.post("portfolio", "one");
            platform.succeeding().failing(PlatformException.maybeSent("Scripted", "changing", null));
            var change = sent.replace(row, "portfolio", "two");

            deliver();
            sent.clock.pass(Duration.ofSeconds(1));
            deliver();

            assertThat(sent.state(change)).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("post portfolio: one", "replace m1: two", "replace m1: two");
        }
    }

    @Test
    void aReplacementThatGrewPerhapsIsADoubtWhereItCannotBeLookedUp() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        var row = sent.post("portfolio", "one");
        deliver();
        platform.grows = true;
        platform.failing(new IllegalStateException("a surprise"));
        var change = sent.replace(row, "portfolio", "two");

        deliver();
        sent.clock.pass(Duration.ofHours(1));
        deliver();

        assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
        assertThat(platform.asked).hasSize(2);
    }

    /** Whatever stood between two commits when the process was killed. */
    @Nested
    class AfterACrash {

        private void crashWhilePosting() {
            platform.script.add(() -> {
                throw new Killed();
            });
            assertThatThrownBy(CourierTest.this::deliver).isInstanceOf(Killed.class);
            sent.clock.pass(Duration.ofSeconds(31));
        }

        @Test
        void thePlaceIsLeftAloneUntilTheLeaseIsOver() {
            sent.post("portfolio", "one");
            platform.script.add(() -> {
                throw new Killed();
            });
            assertThatThrownBy(CourierTest.this::deliver).isInstanceOf(Killed.class);
            sent.clock.pass(Duration.ofSeconds(29));

            deliver();

            assertThat(platform.asked).hasSize(1);
        }

        @Test
        void whatWasBeingSentIsADoubtAndNeverSentAgainByItself() {
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
            var first = sent.post("portfolio", "one");
            var second = sent.post("portfolio", "two");
            crashWhilePosting();

            deliver();

            assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
            assertThat(sent.reason(first)).contains("cannot look it up");
            assertThat(sent.state(second)).isEqualTo(SENT);
        }

        @Test
        void whatWasBeingSentIsLookedUpWhereThePlatformCan() {
            var row = sent.post("portfolio", "one");
            platform.stands.put(row, new MessageRef(channel("portfolio"), "m5"));
            crashWhilePosting();

            deliver();

            assertThat(sent.platformId(row)).contains("m5");
            assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio");
        }

        @Test
        void whatCertainlyNeverArrivedIsSent() {
            var row = sent.post("portfolio", "one");
            crashWhilePosting();

            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
            assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: one");
        }

        @Test
        void aPrivateMessageIsADoubtEvenWhereOthersCanBeLookedUp() {
            var row = sent.privately("portfolio", "one");
            crashWhilePosting();

            deliver();

            assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        }

        private UUID crashWhileADigestGrows() {
            var digest = sent.post("portfolio", "one");
            deliver();
            platform.asked.clear();
            platform.grows = true;
            var change = sent.replace(digest, "portfolio", "longer");
            crashWhilePosting();
            return change;
        }

        @Test
        void aReplacementThatGrowsIsADoubtWhereItCannotBeLookedUp() {
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
            var change = crashWhileADigestGrows();

            deliver();

            assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
            assertThat(platform.asked).containsExactly("replace m1: longer");
        }

        @Test
        void aReplacementThatGrowsIsADoubtWhereNobodyMayLook() {
            var change = crashWhileADigestGrows();
            platform.lookups.add(PlatformException.tellAnAdministrator("Scripted", "reading the history", null));

            deliver();

            assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
            assertThat(platform.asked).containsExactly("replace m1: longer", "find portfolio");
        }

        @Test
        void aReplacementThatGrowsIsMadeAgainWhereItCanBeLookedUp() {
            var change = crashWhileADigestGrows();
            platform.stands.put(change, new MessageRef(channel("portfolio"), "below"));

            deliver();

            assertThat(sent.state(change)).isEqualTo(SENT);
            assertThat(sent.platformId(change)).contains("m1");
            assertThat(platform.asked).containsExactly("replace m1: longer", "find portfolio", "replace m1: longer");
        }

        /** An error that ends the thread, as a kill would. */
        private static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }
    }

    @Nested
    class WhatAPlatformLacks {

        @Test
        void withoutReplaceAChangeIsPostedAnewAndSaysSo() {
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.REPLACE));
            var row = sent.post("portfolio", "one");
            sent.replace(row, "portfolio", "two");

            deliver();

            assertThat(platform.asked)
                    .containsExactly(
                            "post portfolio: one", "post portfolio: Updated: this replaces what I said before. / two");
        }

        @Test
        void aChangeOfWhatNeverArrivedIsSimplySaid() {
            platform.failing(PlatformException.fixOurCode("Scripted", "posting", null));
            var row = sent.post("portfolio", "one");
            var change = sent.replace(row, "portfolio", "two");
            sent.replace(change, "portfolio", "three");

            deliver();

            assertThat(platform.asked)
                    .containsExactly("post portfolio: one", "post portfolio: two", "replace m2: three");
        }

        @Test
        void aChangeAfterAChangeThatFailedStillFindsTheFirstMessage() {
            var row = sent.post("portfolio", "one");
            platform.succeeding().failing(PlatformException.fixOurCode("Scripted", "changing", null));
            var change = sent.replace(row, "portfolio", "two");
            sent.replace(change, "portfolio", "three");

            deliver();

            assertThat(platform.asked).containsExactly("post portfolio: one", "replace m1: two", "replace m1: three");
        }

        @Test
        void aMessageIsTakenBackOnceAndChangedNoMore() {
            var row = sent.post("portfolio", "one");
            sent.remove(row, "portfolio");
            var again = sent.remove(row, "portfolio");
            var change = sent.replace(row, "portfolio", "two");

            deliver();

            assertThat(platform.asked).containsExactly("post portfolio: one", "remove m1");
            assertThat(sent.state(again)).isEqualTo(SKIPPED);
            assertThat(sent.reason(change)).contains("taken back");
        }

        @Test
        void withoutRemoveAMessageIsReplacedOrLeftWithTheReason() {
            platform.abilities = EnumSet.of(Ability.REPLACE);
            var row = sent.post("portfolio", "one");
            sent.remove(row, "portfolio");
            deliver();
            assertThat(platform.asked).contains("replace m1: I took this message back.");

            platform.abilities = Set.of();
            var second = sent.remove(sent.post("ledger", "two"), "ledger");
            deliver();
            assertThat(sent.state(second)).isEqualTo(SKIPPED);
        }

        @Test
        void withoutPrivateMessagesOnePersonIsToldAlone() {
            sent.privately("portfolio", "one");
            deliver();
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
            sent.privately("portfolio", "two");
            deliver();

            assertThat(platform.asked).containsExactly("private portfolio ana: one", "post direct-ana: two");
        }

        @Test
        void aDirectPlaceThatCannotBeFoundNowIsTriedAgain() {
            platform.abilities = Set.of();
            platform.directPlaceFails = new IllegalStateException("the line is dead");
            var row = sent.privately("portfolio", "one");

            deliver();
            assertThat(sent.state(row)).isEqualTo(WAITING);
            platform.directPlaceFails = null;
            sent.clock.pass(Duration.ofSeconds(1));
            deliver();

            assertThat(sent.state(row)).isEqualTo(SENT);
        }
    }
}
