package org.porchlight.worksheets.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.accounts.AboutUs;
import org.porchlight.directory.ListingContact;
import org.porchlight.directory.Listings;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.PlacesInMind;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ConsentToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Listings listings = mock();
    private final HelpNow help = mock();
    private final ConsentTool tool = new ConsentTool(listings, help);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<ConsentList> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), new Tool.Situation(TODAY, false, "us")).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"not-yet, standing ask-early", "no, standing said-no"})
    void neverPressesAnybodyToSign(String standing, String thought) {
        form.set("standing", standing);

        assertThat(thoughts()).containsExactly(thought);
    }

    @Test
    void asksHowLongASignedFormHoldsAndWhatMayBeTold() {
        form.set("standing", "signed");
        assertThat(thoughts()).containsExactly("until how-long", "shared what");

        form.set("until", "2027-06-01");
        form.set("shared", "visits");
        assertThat(thoughts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, until ended", "2026-11-24, until ends-soon", "2026-12-23, until ends-soon"})
    void saysWhenAFormEndsOrHasEnded(String until, String thought) {
        form.set("until", until);

        assertThat(thoughts()).containsExactly(thought);
    }

    @Test
    void putsTheLastDayIntoTheCalendarAndRefusesASigningStillToCome() {
        form.set("until", "2026-12-24");
        assertThat(tool.calendar(read().answers()))
                .containsExactly(DatedEvent.wholeDay("until", LocalDate.of(2026, 12, 24)));

        form.set("signedOn", "2026-11-25");
        assertThat(read().isSound()).isFalse();
    }

    @Test
    void asksWhetherAShortNumberIsWhole() {
        when(help.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        form.set("phone", "555-01");

        assertThat(thoughts()).containsExactly("phone short-number");
    }

    @Test
    void opensWithAListedOrASavedPlace() {
        UUID saved = UUID.randomUUID();
        when(listings.contact(7)).thenReturn(Optional.of(new ListingContact("Riverside Clinic", "555-0100")));
        List<PlacesInMind.Place> places =
                List.of(new PlacesInMind.Place(saved, "Hill House", "555-0111", "", "", "", null, "unknown"));

        assertThat(tool.begin(new Beginning(AboutUs.Answers.NONE, Map.of("listing", "7")))
                        .toSingleValueMap())
                .containsOnly(Map.entry("clinic", "Riverside Clinic"), Map.entry("phone", "555-0100"));
        assertThat(tool.begin(new Beginning(AboutUs.Answers.NONE, places, Map.of("kept", saved.toString())))
                        .toSingleValueMap())
                .containsOnly(Map.entry("clinic", "Hill House"), Map.entry("phone", "555-0111"));
        assertThat(tool.begin(new Beginning(AboutUs.Answers.NONE, Map.of("listing", "7;drop"))))
                .isEmpty();
    }

    @Test
    void tellsTheFederalRuleInTheUnitedStatesOnly() {
        assertThat(tool.view(read().answers(), new Tool.Situation(TODAY, false, "us"))
                        .federalRule())
                .isTrue();
        assertThat(tool.view(read().answers(), new Tool.Situation(TODAY, false, "gb"))
                        .federalRule())
                .isFalse();
    }
}
