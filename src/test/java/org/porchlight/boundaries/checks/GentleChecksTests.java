package org.porchlight.boundaries.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GentleChecksTests {

    @Test
    void sayNothingAboutAGoodBoundary() {

        assertThat(GentleChecks.of(
                        "I will not give cash.", "I will say no once and go to my room.", "I will buy food.", 8))
                .isEmpty();
        assertThat(GentleChecks.of("I will leave the room if you must shout", "", "", null))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must stop lying",
                "You will be home by ten",
                "She has to find a job",
                "No more lies",
                "You’ll pay me back"
            })
    void askWhatTheWriterWillDo(String limit) {

        assertThat(GentleChecks.of(limit, "", "", null)).containsExactly(Suggestion.SAY_WHAT_YOU_WILL_DO);
    }

    @Test
    void askForAnIWillWhenItIsCrossed() {

        assertThat(GentleChecks.of("I won't shout", "You leave", "", null))
                .containsExactly(Suggestion.START_WITH_I_WILL);
        assertThat(GentleChecks.of("I won't shout", "I’ll go for a walk", "", null))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I will stop paying your rent", "I won't pay the phone bill", "I will cancel your phone plan"})
    void askForAnotherWayWhereMoneyKeepsAHomeOrAPhone(String limit) {

        assertThat(GentleChecks.of(limit, "", "", null)).containsExactly(Suggestion.OFFER_ANOTHER_WAY);
        assertThat(GentleChecks.of(limit, "", "I will pay half", null)).isEmpty();
    }

    @Test
    void letAPhoneRest() {

        assertThat(GentleChecks.of("I won't answer the phone after ten", "", "", null))
                .isEmpty();
    }

    @Test
    void suggestASmallerOneBelowSeven() {

        assertThat(GentleChecks.of("I won't shout", "", "", 6)).containsExactly(Suggestion.SMALLER);
        assertThat(GentleChecks.of("I won't shout", "", "", 7)).isEmpty();
    }

    @Test
    void askAboutWhatMightHoldHelpBack() {

        assertThat(GentleChecks.of("I won't pay for rehab again", "", "", null))
                .containsExactly(Suggestion.HOLDS_NO_HELP_BACK);
    }
}
