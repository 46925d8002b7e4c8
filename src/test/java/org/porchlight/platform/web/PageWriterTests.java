package org.porchlight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWriterTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16BE"})
    void encodesWhatComesInPiecesAsOneText(String encoding) {
        String text = "Porch \u2019 \u2192 é \uD83C\uDFE0 light, ".repeat(5_000);
        PageWriter page = new PageWriter(Charset.forName(encoding));
        Random random = new Random(4);

        for (int at = 0; at < text.length(); ) {
            int count = Math.min(random.nextInt(random.nextInt(10) == 0 ? 3_000 : 5), text.length() - at);
            switch (random.nextInt(4)) {
                case 0 -> page.write(text, at, count);
                case 1 -> page.write(text.toCharArray(), at, count);
                case 2 -> page.append(text, at, at + count);
                default -> text.substring(at, at + count).chars().forEach(page::write);
            }
            at += count;
        }

        assertThat(page.bytes()).isEqualTo(text.getBytes(Charset.forName(encoding)));
    }

    @Test
    void forgetsWhatItIsToldTo() {
        PageWriter page = new PageWriter(StandardCharsets.UTF_8);
        page.write("half a page\uD83C");

        page.clear();
        page.print("another");

        assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("another");
    }
}
