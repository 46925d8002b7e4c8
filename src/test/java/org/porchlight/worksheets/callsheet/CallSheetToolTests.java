package org.porchlight.worksheets.callsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.accounts.AboutUs;
import org.porchlight.directory.ListingContact;
import org.porchlight.directory.Listings;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class CallSheetToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Listings listings = mock();
    private final HelpNow helpNow = mock();
    private final CallSheetTool tool = new CallSheetTool(listings, helpNow);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<CallSheet> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private MultiValueMap<String, String> opened(String listing) {
        return tool.begin(new Beginning(AboutUs.Answers.NONE, Map.of("listing", listing)));
    }

    @Test
    void opensWithThePlaceOfAListing() {
        when(listings.contact(7)).thenReturn(Optional.of(new ListingContact("Riverside Clinic", "555-0100")));

        assertThat(opened("7").toSingleValueMap())
                .containsOnly(Map.entry("place", "Riverside Clinic"), Map.entry("phone", "555-0100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "7;drop", "٧", "99999999999999999999", "seven"})
    void ignoresAnOddListing(String id) {

        assertThat(opened(id)).isEmpty();
        verify(listings, never()).contact(anyLong());
    }

    @Test
    void ignoresAnUnknownListing() {
        when(listings.contact(8)).thenReturn(Optional.empty());

        assertThat(opened("8")).isEmpty();
    }

    @Test
    void opensWithWhatWasToldBefore() {
        AboutUs.Answers told = new AboutUs.Answers(
                "other", "aunt", "Jo", "us", List.of("medicaid", "self-pay"), List.of("methadone"), false);

        form.putAll(tool.begin(new Beginning(told, Map.of())));

        assertThat(read().isSound()).isTrue();
        assertThat(read().answers().relationWords()).isEqualTo("aunt");
        assertThat(read().answers().person()).isEqualTo("Jo");
        assertThat(read().answers().payments()).containsExactly("medicaid", "self-pay");
        assertThat(read().answers().wants()).containsExactly("methadone");
    }

    @Test
    void knowsEveryWordOfAboutUs() {

        assertThat(options("relation")).containsExactlyElementsOf(AboutUs.Answers.RELATIONS);
        assertThat(options("payments")).containsExactlyElementsOf(AboutUs.Answers.PAYMENTS);
        assertThat(AboutUs.Answers.MEDICINES).containsAll(options("wants"));
    }

    private List<String> options(String name) {
        return tool.sheet().fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::options)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isSoundWhenItIsBlank() {

        assertThat(read().isSound()).isTrue();
        assertThat(tool.suggestions(read().answers(), new Tool.Situation(TODAY, false, "us")))
                .isEmpty();
    }

    @Test
    void refusesACallThatIsStillToCome() {
        form.set("calledOn", "2026-11-24");

        assertThat(read().problems()).extracting(FieldProblem::field).containsExactly("calledOn");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 5550, short-number",
        "offers, neither, neither",
        "goesOn, no, goes-on",
        "transfer, no, transfer",
        "outcome, voicemail, call-back",
        "outcome, wrong-number, wrong-number",
        "outcome, appointment, which-day"
    })
    void thinksTwice(String field, String answer, String thought) {
        when(helpNow.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        form.set(field, answer);

        assertThat(tool.suggestions(read().answers(), new Tool.Situation(TODAY, false, "us")))
                .extracting(Suggestion::messageKey)
                .containsExactly("worksheets.call-sheet.thought." + thought);
    }

    @Test
    void putsTheAppointmentAndTheNextCallIntoACalendar() {
        form.set("until", "2026-12-01");
        form.set("untilAt", "09:30");
        form.set("callBack", "2026-11-25");

        assertThat(tool.calendar(read().answers()))
                .containsExactly(
                        new DatedEvent("until", LocalDate.of(2026, 12, 1), LocalTime.of(9, 30), 60),
                        DatedEvent.wholeDay("callBack", LocalDate.of(2026, 11, 25)));
    }
}
