package org.porchlight.helpnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.platform.web.StoredPages;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class HelpNowTests {

    private static final Clock CHECKED =
            Clock.fixed(LocalDate.of(2026, 11, 23).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    private HelpNow on(Clock clock) {
        return new HelpNow(
                clock, beans.getBeanProvider(HelplineSource.class), beans.getBeanProvider(StoredPages.class));
    }

    private static Clock after(int days) {
        return Clock.offset(CHECKED, Duration.ofDays(days));
    }

    private static Helpline line(String id, String number, LocalDate verifiedOn) {
        return new Helpline(
                id,
                "us",
                "Line " + id,
                HelplineKind.CRISIS,
                Set.of(),
                "",
                "Anyone",
                List.of(new Helpline.Contact("call", number, "")),
                "Day and night",
                List.of("en"),
                "free",
                "",
                "unknown",
                "",
                "https://example.org/",
                verifiedOn,
                "read on its own page",
                "live",
                "",
                "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "ca", "gb", "ie", "au", "nz"})
    void knowsTheSixCountriesCompletely(String code) {
        Country country = on(CHECKED).country(code);

        assertThat(country.status()).isEqualTo(Country.Status.COMPLETE);
        assertThat(country.emergencyNumber()).isNotBlank();
        assertThat(country.naloxone()).isNotEmpty();
        assertThat(country.getNaloxone()).isNotBlank();
        assertThat(on(CHECKED).helplines(code, "crisis").lines()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(HelplineKind.class)
    void givesALineOrSaysThatThereIsNone(HelplineKind kind) {
        HelpNow helpNow = on(CHECKED);

        for (String code : Locale.getISOCountries()) {
            Helplines found = helpNow.helplines(code.toLowerCase(Locale.ROOT), kind.key());

            assertThat(found.countryName()).isNotBlank();
            assertThat(found.lines()).allSatisfy(line -> {
                assertThat(line.contacts()).isNotEmpty();
                assertThat(line.contacts())
                        .allSatisfy(way -> assertThat(way.link()).matches("(tel|sms):\\+?[0-9]{3,}"));
                assertThat(line.checkedOn()).matches("\\d{1,2} [A-Z][a-z]+ 20\\d\\d");
                assertThat(line.hours()).isNotBlank();
            });
        }
    }

    @Test
    void hasNoNumberForACountryItDoesNotKnow() {
        Country kenya = on(CHECKED).country("ke");

        assertThat(kenya.name()).isEqualTo("Kenya");
        assertThat(kenya.emergencyNumber()).isNull();
        assertThat(on(CHECKED).helplines("ke", "crisis").lines()).isEmpty();
        assertThat(on(CHECKED).codes()).contains("us", "de").doesNotContain("ke", "no");
    }

    @Test
    void namesAMissingLineWithoutItsUnconfirmedNumber() {
        assertThat(missing("Crisis Text Line (741741)")).isEqualTo("Crisis Text Line");
        assertThat(missing("Nasha Mukt Bharat 14446")).isEqualTo("Nasha Mukt Bharat");
        assertThat(missing("FRANK 0300 123 6600")).isEqualTo("FRANK");
        assertThat(missing("NHS 111 press 2 (Wales)")).isEqualTo("NHS 111 press 2 (Wales)");
        assertThat(missing("3114")).isEmpty();
    }

    private static String missing(String service) {
        return new CountryFile.Missing(HelplineKind.CRISIS, service, "not confirmed").nameWithoutNumber();
    }

    @Test
    void namesEachWayOfCheckingOnceWithItsServices() {
        Helplines found = on(CHECKED).helplines("us", "crisis");

        assertThat(found.checks()).extracting(Helplines.Check::how).doesNotHaveDuplicates();
        assertThat(found.checks().stream().flatMap(check -> check.services().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        found.lines().stream().map(Helplines.Line::service).toList());
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> on(CHECKED).helplines("us", "hotline"));
    }

    @Test
    void asksToCheckALineAfterHalfAYear() {
        assertThat(on(after(180)).helplines("us", "crisis").lines()).noneMatch(Helplines.Line::pleaseCheck);
        assertThat(on(after(181)).helplines("us", "crisis").lines()).allMatch(Helplines.Line::pleaseCheck);
    }

    @Test
    void marksALineOfUnknownStateWhateverItsAge() {
        assertThat(on(CHECKED).helplines("ca", "overdose-line").lines()).allMatch(Helplines.Line::pleaseCheck);
    }

    @Test
    void movesALineOlderThanAYearBehindTheOthers() {
        LocalDate today = LocalDate.now(CHECKED);
        HelplineSource source = () -> List.of(
                line("old", "555-010-0100", today.minusDays(366)), line("young", "555-010-0101", today.minusDays(365)));
        beans.addBean("source", source);
        HelpNow helpNow = on(CHECKED);

        helpNow.refresh();

        assertThat(helpNow.helplines("us", "crisis").lines())
                .extracting(Helplines.Line::service)
                .containsExactly("Line young", "Line old");
    }

    @Test
    void keepsTheLastGoodListWhenTheSourceFails() {
        List<Helpline> kept = new ArrayList<>(List.of(line("kept", "555-010-0100", LocalDate.now(CHECKED))));
        HelplineSource source = () -> {
            if (kept.isEmpty()) {
                throw new IllegalStateException("no connection");
            }
            return List.copyOf(kept);
        };
        beans.addBean("source", source);
        HelpNow helpNow = on(CHECKED);
        helpNow.refresh();

        kept.clear();
        helpNow.refresh();

        assertThat(helpNow.helplines("us", "crisis").lines())
                .extracting(Helplines.Line::service)
                .containsExactly("Line kept");
        assertThat(helpNow.helplines("gb", "crisis").lines()).isNotEmpty();
    }

    @Test
    void takesNoBlockedNumberFromElsewhere() {
        HelplineSource source = () -> List.of(line("bad", "1-866-585-0445", LocalDate.now(CHECKED)));
        beans.addBean("source", source);
        HelpNow helpNow = on(CHECKED);

        helpNow.refresh();

        assertThat(helpNow.helplines("us", "crisis").lines())
                .isNotEmpty()
                .extracting(Helplines.Line::service)
                .doesNotContain("Line bad");
    }
}
