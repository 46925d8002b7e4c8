package org.porchlight.worksheets.kinderwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.worksheets.sheet.KinderWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class KinderWordsTests {

    private static final String PAGE = "/steps/7/kinder-words";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private KinderWords words;

    @Test
    void findEveryWordOfTheListWhereverItStands() {
        for (KinderWords.Entry entry : words.entries()) {
            for (String form : entry.forms()) {
                assertThat(words.in("He said " + form + ", again."))
                        .describedAs(form)
                        .hasSize(1);
                assertThat(words.in("x" + form + "y")).describedAs(form).isEmpty();
            }
        }
    }

    @Test
    void offerTwoWordsAndOneReasonWithoutScripts() {
        KinderWords.Entry entry = words.entries().get(0);
        String sentence = "I said " + entry.forms().get(0) + " <i>once</i>.";

        MockHttpServletResponse page = Visitor.stranger(web).post(PAGE, "sentence", sentence);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(Visitor.text(page))
                .contains("pick-0", entry.options().get(0), entry.options().get(1), entry.why());
        assertThat(Visitor.text(page)).contains("<mark>" + entry.forms().get(0) + "</mark>");
    }

    @Test
    void putTheChosenWordIntoTheSentence() {
        KinderWords.Entry entry = words.entries().get(0);
        String form = entry.forms().get(0);

        MockHttpServletResponse page = Visitor.stranger(web)
                .post(
                        PAGE,
                        "sentence",
                        "I said " + form + ".",
                        "pick-0",
                        entry.options().get(1));
        MockHttpServletResponse strange =
                Visitor.stranger(web).post(PAGE, "sentence", "I said " + form + ".", "pick-0", "<script>");

        assertThat(Visitor.text(page)).contains("<mark>" + entry.options().get(1) + "</mark>");
        assertThat(Visitor.text(strange)).contains("<mark>" + form + "</mark>");
    }

    @Test
    void giveTooLongASentenceBack() {
        MockHttpServletResponse page = Visitor.stranger(web).post(PAGE, "sentence", "w".repeat(2001));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(page)).contains("w".repeat(2001));
    }
}
