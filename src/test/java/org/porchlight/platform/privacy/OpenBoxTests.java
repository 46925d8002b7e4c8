package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.platform.privacy.Vectors.ANOTHER;
import static org.porchlight.platform.privacy.Vectors.CELL;
import static org.porchlight.platform.privacy.Vectors.OWNER;
import static org.porchlight.platform.privacy.Vectors.TEXT;
import static org.porchlight.platform.privacy.Vectors.from;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.platform.privacy.Opened.State;

class OpenBoxTests {

    private static final int NONCE_AT = 5;

    private final OpenBox box = new OpenBox(OWNER, List.of(Vectors.key(3)));

    static Stream<String> texts() {
        Random random = new Random(20261123);
        return Stream.concat(
                Stream.of(
                        "",
                        "\0",
                        "a\0b",
                        " \t\r\n ",
                        "I slept. ☕\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFFD",
                        "אמא, אני כאן \u202Eعربى\u202C",
                        "one\u2028two\u2029three\u0085",
                        "\uFEFF\uFFFD\uFFFE\uFFFF",
                        "\uD800\uDC00\uDBFF\uDFFF",
                        "e" + "\u0301".repeat(50_000)),
                IntStream.range(0, 200).mapToObj(i -> random(random)));
    }

    private static String random(Random random) {
        return random.ints(random.nextInt(600), 0, 0x110000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesEveryTextBackAsItWas(String text) {
        Opened opened = box.open(CELL, box.seal(CELL, text));

        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.text()).isEqualTo(text);
        assertThat(opened.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensWhatEarlierVersionsSealed() {
        assertThat(box.open(CELL, Vectors.kept("envelope"))).isEqualTo(new Opened(State.OPEN, TEXT));
    }

    @Test
    void handsOutTheDraftKeysOfAllEpochsAndNoOther() {
        BoxKey older = BoxKey.fresh(1);
        byte[] handedOut = new OpenBox(OWNER, List.of(Vectors.key(3), older)).draftKeys();

        ByteBuffer all = ByteBuffer.wrap(handedOut);
        assertThat(new UUID(all.getLong(), all.getLong())).isEqualTo(OWNER);
        assertThat(all.getInt()).isEqualTo(1);
        assertThat(next(all)).isEqualTo(older.draft());
        assertThat(all.getInt()).isEqualTo(3);
        assertThat(next(all)).isEqualTo(Vectors.kept("draft"));
        assertThat(all.remaining()).isZero();
    }

    private static byte[] next(ByteBuffer all) {
        byte[] key = new byte[32];
        all.get(key);
        return key;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDC68", "before \uD83D after", "\uDC68\uD83D", "end \uD83D"})
    void refusesHalfACharacterWithoutRepeatingTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> box.seal(CELL, text))
                .withMessage("the text holds half a character")
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({"0, 256", "1, 256", "251, 256", "252, 256", "253, 512", "256, 512", "508, 512", "509, 768"})
    void fillsTextsUpSoThatTheirLengthSaysLittle(int length, int filled) throws NotOpened {
        byte[] envelope = box.seal(CELL, "x".repeat(length));

        assertThat(envelope).hasSize(5 + 12 + filled + 16);
        assertThat(envelope).startsWith(1, 0, 0, 0, 3);
    }

    @Test
    void sealsTheSameTextInOtherBytesEachTime() {
        assertThat(box.seal(CELL, TEXT)).isNotEqualTo(box.seal(CELL, TEXT));
    }

    static Stream<Cell> elsewhere() {
        return Stream.of(
                new Cell(CELL.table(), CELL.column(), ANOTHER),
                new Cell(CELL.table(), "title", CELL.row()),
                new Cell("boundary", CELL.column(), CELL.row()),
                // the same letters, cut elsewhere
                new Cell("journal_entryt", "ext", CELL.row()),
                new Cell("journal_entr", "ytext", CELL.row()));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void opensNothingThatWasMovedToAnotherCell(Cell cell) {
        assertThat(box.open(cell, box.seal(CELL, TEXT))).isEqualTo(Opened.DAMAGED);
    }

    @Test
    void opensNothingThatWasMovedToAnotherOwner() {
        byte[] envelope = box.seal(CELL, TEXT);

        assertThat(new OpenBox(ANOTHER, List.of(Vectors.key(3))).open(CELL, envelope))
                .as("even with the same key")
                .isEqualTo(Opened.DAMAGED);
        assertThat(new OpenBox(ANOTHER, List.of(BoxKey.fresh(3))).open(CELL, envelope))
                .isEqualTo(Opened.DAMAGED);
    }

    @Test
    void opensNothingThatWasMovedToAnotherEpoch() {
        byte[] envelope = box.seal(CELL, TEXT);
        envelope[4] = 2;

        assertThat(box.open(CELL, envelope)).isEqualTo(Opened.LOCKED);
        assertThat(new OpenBox(OWNER, List.of(Vectors.key(2), BoxKey.fresh(3))).open(CELL, envelope))
                .as("even with the same key")
                .isEqualTo(Opened.DAMAGED);
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] envelope = box.seal(CELL, TEXT);

        for (int bit = 0; bit < envelope.length * 8; bit++) {
            byte[] changed = envelope.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            boolean inEpoch = bit / 8 >= 1 && bit / 8 < NONCE_AT;
            assertThat(box.open(CELL, changed)).as("bit %d", bit).isEqualTo(inEpoch ? Opened.LOCKED : Opened.DAMAGED);
        }
    }

    @Test
    void noticesEveryCutAndEveryAddition() {
        byte[] envelope = box.seal(CELL, "x".repeat(300));

        for (int length = 0; length < envelope.length + 600; length++) {
            if (length != envelope.length) {
                assertThat(box.open(CELL, Arrays.copyOf(envelope, length)))
                        .as("%d bytes", length)
                        .isEqualTo(Opened.DAMAGED);
                assertThat(box.open(CELL, Arrays.copyOfRange(envelope, 1, 1 + length)))
                        .as("%d bytes without the first", length)
                        .isEqualTo(Opened.DAMAGED);
            }
        }
    }

    @Test
    void opensNoRandomBytes() {
        Random random = new Random(3);

        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[i % 4 == 0 ? 33 + 256 * random.nextInt(1, 4) : random.nextInt(700)];
            random.nextBytes(bytes);
            if (i % 2 == 0 && bytes.length > NONCE_AT) {
                System.arraycopy(new byte[] {1, 0, 0, 0, 3}, 0, bytes, 0, NONCE_AT);
            }
            assertThat(box.open(CELL, bytes).isOpen()).isFalse();
        }
    }

    @Test
    void saysDamagedRatherThanLockedOfWhatNoKeyWillOpen() {
        OpenBox newer = new OpenBox(OWNER, List.of(BoxKey.fresh(4)));
        byte[] older = box.seal(CELL, TEXT);

        assertThat(newer.open(CELL, older)).isEqualTo(Opened.LOCKED);
        assertThat(newer.open(CELL, Arrays.copyOf(older, older.length - 1))).isEqualTo(Opened.DAMAGED);
    }

    @Test
    void sealsUnderTheNewestKeyAndOpensUnderAll() {
        byte[] older = box.seal(CELL, TEXT);
        OpenBox both = new OpenBox(OWNER, List.of(BoxKey.fresh(10), Vectors.key(3)));

        byte[] newer = both.seal(CELL, TEXT);

        assertThat(newer).startsWith(1, 0, 0, 0, 10);
        assertThat(both.open(CELL, newer).text()).isEqualTo(TEXT);
        assertThat(both.open(CELL, older).text()).isEqualTo(TEXT);
        assertThat(box.open(CELL, newer)).isEqualTo(Opened.LOCKED);
    }

    @Test
    void refusesToBeWithoutKeysOrWithTwoOfOneEpoch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenBox(OWNER, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenBox(OWNER, List.of(BoxKey.fresh(1), BoxKey.fresh(1))));
    }

    @Test
    void letsNobodyTakeKeysOut() {
        assertThatThrownBy(() -> box.keys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesToWorkAfterItWasClosed() {
        byte[] envelope = box.seal(CELL, TEXT);

        box.close();

        // zeros would seal as well, for anyone to read
        assertThatIllegalStateException().isThrownBy(() -> box.seal(CELL, TEXT));
        assertThatIllegalStateException().isThrownBy(() -> box.open(CELL, envelope));
        assertThatIllegalStateException().isThrownBy(() -> box.wrapForSession(from(96)));
    }

    @Test
    void isTheSameBoxAfterItsWayThroughASession() throws NotOpened {
        OpenBox both = new OpenBox(OWNER, List.of(Vectors.key(3), BoxKey.fresh(4)));
        byte[] newer = both.seal(CELL, TEXT);

        OpenBox again = OpenBox.unwrapFromSession(OWNER, both.wrapForSession(from(96)), from(96));

        assertThat(again.owner()).isEqualTo(OWNER);
        assertThat(again.newest().epoch()).isEqualTo(4);
        assertThat(again.open(CELL, newer).text()).isEqualTo(TEXT);
        assertThat(again.open(CELL, box.seal(CELL, TEXT)).text()).isEqualTo(TEXT);
    }

    @Test
    void opensASessionOfAnEarlierVersion() throws NotOpened {
        OpenBox again = OpenBox.unwrapFromSession(OWNER, Vectors.kept("session"), from(96));

        assertThat(again.keys()).extracting(BoxKey::epoch).containsExactly(1, 3);
        assertThat(again.open(CELL, Vectors.kept("envelope")).text()).isEqualTo(TEXT);
    }

    static Stream<byte[]> otherSecrets() {
        byte[] nearly = from(96);
        nearly[31] ^= 1;
        return Stream.of(from(97), nearly, new byte[32], new byte[0], Arrays.copyOf(from(96), 31));
    }

    @ParameterizedTest
    @MethodSource("otherSecrets")
    void opensNoSessionWithAnotherSecret(byte[] secret) {
        byte[] wrapped = box.wrapForSession(from(96));

        assertNotOpened(OWNER, wrapped, secret);
    }

    @Test
    void opensNoSessionOfAnotherOwnerOrWithAChangedBit() {
        byte[] wrapped = box.wrapForSession(from(96));

        assertNotOpened(ANOTHER, wrapped, from(96));
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertNotOpened(OWNER, changed, from(96));
        }
        for (int length = 0; length < wrapped.length; length++) {
            assertNotOpened(OWNER, Arrays.copyOf(wrapped, length), from(96));
        }
    }

    private static void assertNotOpened(UUID owner, byte[] wrapped, byte[] secret) {
        assertThatThrownBy(() -> OpenBox.unwrapFromSession(owner, wrapped, secret))
                .isInstanceOf(NotOpened.class)
                .hasMessage("sealed bytes did not open")
                .hasNoCause();
    }

    @Test
    void wrapsUnderNoSecretThatIsTooShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> box.wrapForSession(new byte[16]));
    }

    @Test
    void printsNeitherTextsNorKeys() {
        Opened opened = box.open(CELL, box.seal(CELL, TEXT));

        assertThat(opened).hasToString("Opened[OPEN]");
        assertThat(box).hasToString("OpenBox");
    }
}
