package org.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfDayTests {

    @ParameterizedTest
    @CsvSource({
        "00:00, NIGHT",
        "04:59, NIGHT",
        "05:00, MORNING",
        "11:59, MORNING",
        "12:00, AFTERNOON",
        "17:59, AFTERNOON",
        "18:00, EVENING",
        "23:59, EVENING"
    })
    void changesWithTheHour(LocalTime time, PartOfDay part) {
        assertThat(PartOfDay.of(time)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, AFTERNOON", "Europe/Dublin, EVENING", "Pacific/Auckland, MORNING"})
    void followsTheZoneOfThePerson(String zone, PartOfDay part) {
        Instant now = Instant.parse("2026-11-23T19:30:00Z");

        assertThat(PartOfDay.of(LocalTime.ofInstant(now, ZoneId.of(zone)))).isEqualTo(part);
    }
}
