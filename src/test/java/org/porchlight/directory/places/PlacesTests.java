package org.porchlight.directory.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.porchlight.directory.places.PlaceAnswer.Found;
import org.porchlight.directory.places.PlaceAnswer.Reason;
import org.porchlight.directory.places.PlaceAnswer.Several;
import org.porchlight.directory.places.PlaceAnswer.Unknown;
import org.springframework.beans.factory.annotation.Autowired;

@PorchlightTest
class PlacesTests {

    @Autowired
    StarterDirectory starter;

    @Autowired
    Places places;

    @BeforeEach
    void waitForTheFiles() {
        LoadedDirectory.await(starter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"43215", "43215-1234", "432151234", "  43215 ", "43215 1234"})
    void findsZipCodes(String typed) {
        ResolvedPlace place = found(typed);

        assertThat(place.postcode()).isEqualTo("43215");
        assertThat(place.region()).isEqualTo("OH");
        assertThat(place.searchText()).isEqualTo("43215");
    }

    @Test
    void keepsTheZerosOfZipCodes() {
        assertThat(found("02139").name()).isEqualTo("Cambridge");
        assertThat(unknown("2139").reason()).isEqualTo(Reason.NOT_A_ZIP);
    }

    @ParameterizedTest
    @CsvSource({
        "00000, NO_SUCH_ZIP",
        "99999, NO_SUCH_ZIP",
        "1234, NOT_A_ZIP",
        "1234567890123456, NOT_A_ZIP",
        "SW1A 1AA, POSTCODE_OF_ANOTHER_COUNTRY",
        "m5v 2t6, POSTCODE_OF_ANOTHER_COUNTRY",
        "D02 AF30, POSTCODE_OF_ANOTHER_COUNTRY",
        "'!?%', BLANK",
        "\uD83D\uDE00, BLANK",
        "Xyzzyqwv, NO_SUCH_TOWN"
    })
    void saysWhyNothingIsFound(String typed, Reason reason) {
        assertThat(unknown(typed)).isEqualTo(new Unknown(reason, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Columbus, OH | Columbus | OH",
                "columbus ohio | Columbus | OH",
                "COLUMBUS OH | Columbus | OH",
                "Columbus, Ohio, USA | Columbus | OH",
                "New York, NY | New York | NY",
                "St. Louis, MO | St. Louis | MO",
                "saint louis missouri | St. Louis | MO",
                "Washington, DC | Washington | DC",
                "Washington, D.C. | Washington | DC",
                "Washington D.C. | Washington | DC",
                "washington d. c. | Washington | DC",
                "Columbus, O.H., U.S.A. | Columbus | OH",
                "NYC | New York | NY",
                "nyc, ny | New York | NY",
                "N.Y.C. | New York | NY",
                "LA | Los Angeles | CA",
                "L.A., California | Los Angeles | CA",
                "Philly | Philadelphia | PA",
                "Monroe LA | Monroe | LA",
                "Ft. Worth, TX | Fort Worth | TX",
                "Mt Vernon NY | Mount Vernon | NY",
                "Winston-Salem NC | Winston-Salem | NC",
                "Coeur d'Alene | Coeur d'Alene | ID",
                "Mt. Vernon, NY | Mount Vernon | NY",
                "Bayamon, PR | Bayamón | PR"
            })
    void findsTownsWithTheirState(String typed, String name, String region) {
        ResolvedPlace place = found(typed);

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.region()).isEqualTo(region);
        assertThat(place.country()).isEqualTo("US");
    }

    @Test
    void offersAChoiceWhereSeveralTownsHaveTheName() {
        Several several = (Several) places.find("Columbus", "", "US");

        assertThat(several.choices()).hasSizeGreaterThan(5).hasSizeLessThanOrEqualTo(20);
        assertThat(several.choices().get(0).region()).isEqualTo("OH");
        assertThat(several.choices())
                .allSatisfy(choice -> assertThat(places.find(choice.searchText(), choice.country(), "US"))
                        .isEqualTo(new Found(choice)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Colombus, OH | Columbus", "Philadelfia PA | Philadelphia", "Albuquerqe | Albuquerque"})
    void suggestsWhatAMistypedTownMayMean(String typed, String meant) {
        Unknown unknown = unknown(typed);

        assertThat(unknown.reason()).isEqualTo(Reason.NO_SUCH_TOWN);
        assertThat(unknown.suggestions()).hasSizeLessThanOrEqualTo(5);
        assertThat(unknown.suggestions().get(0).name()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leeds, England | GB",
                "Leeds, UK | GB",
                "Galway, Ireland | IE",
                "Toronto, Ontario | CA",
                "Toronto, Canada | CA",
                "Wagga Wagga | AU",
                "Napier, Hawke's Bay Region | NZ",
                "Dunedin, New Zealand | NZ"
            })
    void knowsTheTownsOfTheOtherCountries(String typed, String country) {
        assertThat(found(typed).country()).isEqualTo(country);
    }

    @Test
    void keepsToTheCountryThatIsAskedFor() {
        ResolvedPlace place = ((Found) places.find("Leeds", "GB", "US")).place();

        assertThat(place.country()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\0",
                "\0\0Columbus\0, OH",
                "%",
                "_",
                "'; drop table town; --",
                ",",
                ", OH",
                "a,b,c,d,e,f,g"
            })
    void takesAnyText(String typed) {
        assertThat(places.find(typed, "", "US")).isNotNull();
        assertThat(places.find(typed.repeat(2_000), "", "US")).isNotNull();
        assertThat(places.find(typed, "x", "")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Columbus | 1",
                "columbus of this and that | 1",
                "columbus ohio | 2",
                "Columbus, OH | 2",
                "a b c d e f g h | 1",
                "a b c d e f g h oh | 1",
                "one, two, three, four, five | 1",
                "a, oh, usa, uk, nz, au, us | 5",
                "x of new zealand new zealand | 2",
                "Central 14th Street / WMATA Northern Bus Barn, District of Columbia | 1"
            })
    void readsOnlyWhatEndsInARegionOrCountry(String typed, int readings) {
        assertThat(places.readings(typed)).hasSize(readings);
    }

    @Test
    void asksNothingForMoreWordsThanATownHas() {
        assertThat(places.readings("a ".repeat(50))).isEmpty();
        assertThat(places.readings("oh ".repeat(33))).isEmpty();
        assertThat(unknown("a ".repeat(50))).isEqualTo(new Unknown(Reason.NO_SUCH_TOWN, List.of()));
    }

    private ResolvedPlace found(String typed) {
        PlaceAnswer answer = places.find(typed, "", "US");
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).place();
    }

    private Unknown unknown(String typed) {
        PlaceAnswer answer = places.find(typed, "", "US");
        assertThat(answer).isInstanceOf(Unknown.class);
        return (Unknown) answer;
    }
}
