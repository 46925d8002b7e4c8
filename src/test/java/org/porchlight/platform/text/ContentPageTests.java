package org.porchlight.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ContentPageTests {

    private static ContentPage page(String body) {
        ContentFile file = ContentFile.parse("test.md", "---\ntitle: Test\n---\n" + body);
        return ContentPage.of(
                file, new Markdown(), text -> text.replace("{{number}}", "112"), id -> "https://example.org/" + id);
    }

    private static String html(ContentPage page) {
        StringBuilder all = new StringBuilder();
        page.sections().forEach(s -> s.blocks().forEach(b -> all.append(b.text().html())));
        return all.toString();
    }

    @Test
    void numbersNotesInTheOrderOfTheText() {
        ContentPage page = page("First.[^b] Second.[^a]\n\n[^a]: See [A](source:a).\n[^b]: See [B](source:b).\n");

        assertThat(page.notes()).hasSize(2);
        assertThat(page.notes().get(0).html()).contains("https://example.org/b");
        assertThat(html(page)).contains("#note-1").contains("#note-2");
    }

    @Test
    void givesANoteThatIsCitedTwiceOneIdOnly() {
        ContentPage page = page("One.[^a]\n\n## More {#more}\n\nTwo.[^a]\n\n[^a]: Note.\n");

        assertThat(html(page)).containsOnlyOnce("id=\"mark-1\"");
        assertThat(html(page).split("#note-1", -1)).hasSize(3);
    }

    @Test
    void leavesRoomForHelplines() {
        ContentPage page = page("Before.\n\n{{helplines:crisis}}\n\nAfter {{number}}.\n");

        assertThat(page.sections().get(0).blocks())
                .extracting(ContentPage.Block::helplines)
                .containsExactly(null, "crisis", null);
        assertThat(html(page)).contains("After 112.");
    }

    @Test
    void splitsAtHeadingsWithKeys() {
        ContentPage page = page("Hello.\n\n## First {#first}\n\nDo it.\n");

        assertThat(page.sections()).extracting(ContentPage.Section::key).containsExactly("intro", "first");
        assertThat(page.sections().get(1).title()).isEqualTo("First");
    }

    @Test
    void refusesWhatWouldGoWrongForAReader() {
        assertThatIllegalStateException().isThrownBy(() -> page("Lost note.[^a]\n"));
        assertThatIllegalStateException().isThrownBy(() -> page("Text.\n\n[^a]: Never cited.\n"));
        assertThatIllegalStateException().isThrownBy(() -> page("Text.\n\n## No key\n\nText.\n"));
        assertThatIllegalStateException().isThrownBy(() -> ContentFile.parse("test.md", "No front matter.\n"));
        assertThatIllegalStateException().isThrownBy(() -> ContentFile.parse("test.md", "---\na: [\n---\nText.\n"));
    }
}
