package org.porchlight.worksheets.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class MoneyToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final MoneyTool tool = new MoneyTool();
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<MoneySheet> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    private void request(String column, String value) {
        form.set("requests.0." + column, value);
    }

    @ParameterizedTest
    @CsvSource({"rent, lifeline-rent", "phone, lifeline-phone"})
    void asksForAnotherWayBeforeANoToRentOrPhone(String need, String key) {
        request("need", need);
        request("decided", "no");
        assertThat(thoughts()).containsExactly("requests.0.decided " + key);

        request("ways", "bill");
        assertThat(thoughts()).isEmpty();

        form.remove("requests.0.ways");
        request("exactly", "I pay the landlord on Friday");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void saysNothingAboutANoToAnythingElse() {
        request("need", "other");
        request("decided", "no");

        assertThat(thoughts()).isEmpty();
    }

    @Test
    void doubtsANoToMedicineEvenWithAnotherWay() {
        request("need", "medicine");
        request("decided", "no");
        request("ways", "time");

        assertThat(thoughts()).containsExactly("requests.0.decided medicine");
    }

    @Test
    void offersAnotherWayThanCashAndTimeToThink() {
        request("what", "Bus");
        request("decided", "cash");
        form.set("requests.1.need", "debt");
        form.set("requests.1.urgency", "today");

        assertThat(thoughts())
                .containsExactly("requests.0.ways cash", "requests.1.need debt", "requests.1.urgency hurry");
    }

    @Test
    void hearsAThreatInTheSentenceForTheNextTime() {
        form.set("saying", "You always ask, so this is the last chance");
        assertThat(thoughts()).containsExactly("saying saying");

        form.set("saying", "I love you, and I will not give cash");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void addsUpOnlyWhenAskedAndNeverGuesses() {
        request("paid", "$1,200.50");
        form.set("requests.1.paid", "45");
        form.set("requests.2.paid", "two tickets");
        form.set("requests.3.paid", "20 or 30");
        MoneyTool.MoneyPage page = (MoneyTool.MoneyPage) tool.view(read().answers(), HERE);
        assertThat(page.total()).isNull();

        form.set("total", "show");
        page = (MoneyTool.MoneyPage) tool.view(read().answers(), HERE);

        assertThat(page.total()).isEqualTo(new Amounts(new BigDecimal("1245.50"), 2, 2));
        assertThat(Objects.requireNonNull(page.total()).written()).isEqualTo("1,245.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45",
                "45.5|45.50",
                "€ 1.200,50|1,200.50",
                "1 200|1,200",
                "1'000.00|1,000.00",
                "about 30 dollars|30",
                "0,99|0.99",
                "1,234,567|1,234,567"
            })
    void readsAmountsAsPeopleWriteThem(String typed, String written) {

        assertThat(Amounts.of(List.of(typed)).written()).isEqualTo(written);
    }

    @Test
    void showsHelpWhereSomebodyWasPressed() {
        request("pressed", "yes");

        MoneyTool.MoneyPage page = (MoneyTool.MoneyPage) tool.view(read().answers(), HERE);

        assertThat(page.pressed()).isTrue();
        assertThat(page.blanks()).isEqualTo(2);
    }
}
