package org.porchlight.journal;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that are hard to keep byte for byte, and random ones from a fixed seed. */
final class HardTexts {

    private static final List<int[]> RANGES = List.of(
            new int[] {0x20, 0x7e},
            new int[] {0xa0, 0x17f},
            new int[] {0x300, 0x36f},
            new int[] {0x590, 0x6ff},
            new int[] {0x1f300, 0x1f6ff},
            new int[] {0x2000, 0x206f},
            new int[] {0x4e00, 0x9fff},
            new int[] {0xfe00, 0xfe0f},
            new int[] {0x10000, 0x10ffff});

    private HardTexts() {}

    static Stream<String> all() {
        Random random = new Random(20261123);
        return Stream.concat(
                Stream.of(
                        "plain",
                        "\n\nbegins and ends with empty lines\n\n",
                        "  blanks \t around  ",
                        "<script>alert(1)</script> &amp; \"quotes\" 'both' </textarea>",
                        "שלום عليكم \u202eright to left\u202c and back",
                        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 é \ufeff \u200b \u2028 \u2029 \u0085",
                        "\u0001\u0007\u001b control",
                        "Z" + "\u0301\u0323".repeat(9_000),
                        "\uffff \ufffe \ufdd0 noncharacters",
                        "\\u0000 \\n {0} ${7*7} #{x} [[y]] %00 '); drop table journal_entry; --",
                        "𝒳".repeat(20_000)),
                Stream.generate(() -> text(random)).limit(60));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int n = random.nextInt(400); n > 0; n--) {
            int[] range = RANGES.get(random.nextInt(RANGES.size()));
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
            if (random.nextInt(20) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
