package org.porchlight.worksheets.overdosecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.helpnow.OverdoseProtocols;
import org.porchlight.helpnow.OverdoseSteps;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PorchlightTest
class OverdoseCardToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String ADDRESS = "14 Quince Lane";

    @Autowired
    private OverdoseProtocols protocols;

    @Autowired
    private OverdoseCardTool tool;

    @Autowired
    private MockMvcTester web;

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private OverdoseCard card() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null).answers();
    }

    private OverdoseSteps steps(String country) {
        return tool.view(card(), new Tool.Situation(TODAY, false, country)).overdose();
    }

    private String how(String country, String step) {
        return steps(country).steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow()
                .how();
    }

    @Test
    void saysTheStepsOfTheOverdosePageInTheirOrder() {
        String page = Visitor.stranger(web).read("/help-now?country=us");

        List<OverdoseSteps.Step> steps = steps("us").steps();

        assertThat(steps)
                .extracting(OverdoseSteps.Step::id)
                .containsExactly("wake", "call", "naloxone", "breathe", "again", "side", "stay");
        assertThat(steps.get(1).action()).contains("911");
        int at = 0;
        for (OverdoseSteps.Step step : steps) {
            at = page.indexOf(step.action(), at);
            assertThat(at).describedAs(step.id()).isPositive();
        }
    }

    @Test
    void givesEachCountryItsOwnNumberAndNeverAnotherOnes() {
        assertThat(steps("gb").steps().get(1).action()).contains("999").doesNotContain("911");
        assertThat(steps("gb").note()).isNotEmpty();

        assertThat(steps("zz").emergency()).isEqualTo("your local emergency number");
        assertThat(steps("zz").steps().get(1).action()).doesNotContainPattern("\\d");
    }

    @Test
    void saysHowToGiveTheKindThatIsAtHome() {
        form.set("kind", "needle");
        assertThat(how("us", "naloxone")).contains("thigh").doesNotContain("nostril");

        form.set("kind", "nose");
        assertThat(how("us", "naloxone")).contains("nostril").doesNotContain("thigh");

        form.set("kind", "both");
        assertThat(how("us", "naloxone")).contains("nostril").contains("thigh");

        form.remove("kind");
        assertThat(how("us", "naloxone"))
                .isEqualTo(protocols.steps("us", Set.of()).steps().get(2).how());
    }

    @Test
    void asksWhereTheNaloxoneIsAndWhoSeesADoorCode() {
        form.set("way", "Code 4471");
        form.set("trained", "Me");

        assertThat(tool.suggestions(card(), new Tool.Situation(TODAY, false, "us")))
                .extracting(Suggestion::field)
                .containsExactly("naloxonePlace", "trained", "way");
    }

    @Test
    void keepsTheAddressOnlyWhereTheFamilySaysSo() {
        Visitor anna = Visitor.signedUp(web, "Anna", "America/New_York");
        String sheet = UUID.randomUUID().toString();
        String draft = UUID.randomUUID().toString();

        anna.post(
                "/worksheets/drafts/" + draft,
                "tool",
                "overdose-card",
                "worksheet",
                sheet,
                "base",
                "0",
                "edition",
                "1",
                "medical",
                "Asthma",
                "address",
                ADDRESS,
                "way",
                "Code 4471");

        assertThat(anna.read("/worksheets/drafts/" + draft)).contains("Asthma").doesNotContain(ADDRESS, "4471");
        String kept = keep(anna, sheet, "0");
        assertThat(anna.read(kept)).contains("Asthma").doesNotContain(ADDRESS, "4471");
        assertThat(anna.read(kept + "/edit")).doesNotContain(ADDRESS, "4471");
        keep(anna, sheet, "1", "keepHome", "keep");
        assertThat(anna.read(kept)).contains(ADDRESS, "4471");
        keep(anna, sheet, "2");
        assertThat(anna.read(kept)).contains("Asthma").doesNotContain(ADDRESS, "4471");
    }

    private static String keep(Visitor visitor, String sheet, String base, String... more) {
        String[] fields = {
            "tool",
            "overdose-card",
            "worksheet",
            sheet,
            "base",
            base,
            "medical",
            "Asthma",
            "address",
            ADDRESS,
            "way",
            "Code 4471"
        };
        String[] all = Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
        return Objects.requireNonNull(visitor.post("/worksheets", all).getRedirectedUrl())
                .replace("/recovery-code?next=", "");
    }

    @Test
    void printsTheAddressOnTheWallOnly() {
        Visitor visitor = Visitor.stranger(web);
        String wall =
                Visitor.text(visitor.post("/steps/8/overdose-card/paper", "address", ADDRESS, "medical", "Asthma"));
        String pocket = Visitor.text(visitor.post(
                "/steps/8/overdose-card/paper", "view", "pocket", "address", ADDRESS, "medical", "Asthma"));

        assertThat(paper(wall)).contains(ADDRESS, "Asthma");
        assertThat(paper(pocket)).contains("Asthma").doesNotContain(ADDRESS);
    }

    private static String paper(String page) {
        int from = page.indexOf("class=\"sheet-page");
        return page.substring(from, page.indexOf("paper__date", from));
    }
}
