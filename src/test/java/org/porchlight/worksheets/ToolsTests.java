package org.porchlight.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.guide.Guide;
import org.porchlight.guide.Step;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What every tool can do, whoever adds it. */
@PorchlightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolsTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String WORDS = "Ember <b>tea</b> & 'rain'";

    @Autowired
    private Tools tools;

    @Autowired
    private Guide guide;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MockMvcTester web;

    Stream<String> names() {
        return tools.all().stream().map(Tool::name);
    }

    private Tool<?> tool(String name) {
        return tools.find(name).orElseThrow();
    }

    private static String[] pairs(MultiValueMap<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            pairs.add(name);
            pairs.add(value);
        }));
        return pairs.toArray(String[]::new);
    }

    private MultiValueMap<String, String> sample(Tool<?> tool) {
        MultiValueMap<String, String> sample = Samples.filled(tool.sheet().fields(), WORDS, TODAY);
        sample.add("tool", tool.name());
        return sample;
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveWordsForEverythingTheyAsk(String name) {
        Tool<?> tool = tool(name);
        ToolWords words = ToolWords.of(messages, Locale.ENGLISH, tool);

        assertThat(FormView.of(tool, new LinkedMultiValueMap<>(), List.of(), messages, Locale.ENGLISH))
                .isNotEmpty();
        assertThat(words.say("name")).isNotBlank();
        assertThat(words.say("purpose")).isNotBlank();
        tool.views().stream()
                .filter(view -> tool.views().size() > 1)
                .forEach(view -> assertThat(words.say("view." + view)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    <A extends Record> void keepEveryAnswerOnItsWay(String name) {
        @SuppressWarnings("unchecked")
        Sheet<A> sheet = (Sheet<A>) tool(name).sheet();
        Days days = new Days(TODAY, TODAY, TODAY);

        A answers = sheet.read(sample(tool(name)), days, null).answers();

        assertThat(sheet.parse(sheet.json(answers))).isEqualTo(answers);
        assertThat(sheet.read(sheet.fields(answers), days, null).answers()).isEqualTo(answers);
        assertThat(answers.toString()).doesNotContain("Ember");
    }

    @ParameterizedTest
    @MethodSource("names")
    void giveAPageWithoutAnAccount(String name) {
        Tool<?> tool = tool(name);
        Visitor visitor = Visitor.stranger(web);
        String address = Tools.addressOf(tool);

        assertThat(visitor.get(address).getStatus()).isEqualTo(200);
        for (String view : tool.views()) {
            MultiValueMap<String, String> fields = sample(tool);
            fields.add("view", view);
            MockHttpServletResponse page = visitor.post(address + "/paper", pairs(fields));
            assertThat(page.getStatus()).describedAs(view).isEqualTo(200);
            assertThat(page.getHeader("Cache-Control")).contains("no-store");
            assertThat(page.getCookies()).isEmpty();
            assertThat(Visitor.text(page)).contains("Ember");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void writeNobodysHtml(String name) throws Exception {
        Tool<?> tool = tool(name);

        MockHttpServletResponse page =
                Visitor.stranger(web).post(Tools.addressOf(tool) + "/paper", pairs(sample(tool)));

        assertThat(page.getContentAsString()).doesNotContain("<b>tea");
    }

    @ParameterizedTest
    @MethodSource("names")
    void comeOutBlankAsWell(String name) {
        Tool<?> tool = tool(name);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        tool.sheet().fields().stream()
                .filter(org.porchlight.worksheets.sheet.Field::required)
                .forEach(field -> fields.add(field.name(), "x"));
        for (String view : tool.views()) {
            fields.set("view", view);

            MockHttpServletResponse page = Visitor.stranger(web).post(Tools.addressOf(tool) + "/paper", pairs(fields));

            assertThat(page.getStatus()).describedAs(view).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areKeptAndOpenedAgain(String name) {
        Tool<?> tool = tool(name);
        Visitor anna = Visitor.signedUp(web, "Anna", "America/New_York");

        String address = kept(anna.post("/worksheets", pairs(sample(tool))));

        assertThat(anna.read(address)).contains("Ember");
        assertThat(anna.get(address + "/edit").getStatus()).isEqualTo(200);
        for (String view : tool.views()) {
            assertThat(anna.get(address + "?view=" + view).getStatus())
                    .describedAs(view)
                    .isEqualTo(200);
        }
    }

    /** Where it leads; the first words that somebody keeps lead past the recovery code. */
    private static String kept(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl(), Visitor.text(answer))
                .replace("/recovery-code?next=", "");
    }

    @Test
    void printBlankWithoutASingleAnswer() {
        Visitor visitor = Visitor.stranger(web);
        for (Tool<?> tool : tools.all()) {
            String address = Tools.addressOf(tool);
            assertThat(visitor.get(address + "/paper").getRedirectedUrl()).isEqualTo(address);
            for (String view : tool.views()) {
                MockHttpServletResponse page = visitor.get(address + "/paper?blank=yes&view=" + view);

                assertThat(page.getStatus()).describedAs(address).isEqualTo(200);
                assertThat(Visitor.text(page)).contains("sheet-page--" + view).doesNotContain("formaction");
            }
        }
    }

    @Test
    void areWhereTheStepsLead() {
        Map<Integer, List<String>> named =
                guide.steps().stream().collect(java.util.stream.Collectors.toMap(Step::number, Step::tools));

        for (Tool<?> tool : tools.all()) {
            if (tool.step() != Tool.CLOSING) {
                assertThat(named.get(tool.step())).contains(tool.name());
            }
        }
        Visitor visitor = Visitor.stranger(web);
        named.forEach((step, names) -> names.forEach(
                name -> assertThat(visitor.get("/steps/" + step + "/" + name).getStatus())
                        .describedAs(name)
                        .isEqualTo(200)));
    }
}
