package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.ListingView.Ask;
import org.porchlight.directory.ListingView.Category;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.Medicine;
import org.porchlight.directory.finder.Phone;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class ListingsTests {

    @Autowired
    StarterDirectory starter;

    @Autowired
    Listings listings;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void waitForTheList() {
        LoadedDirectory.await(starter);
    }

    @Test
    void tellsHowToReachAPlace() {
        ListingView place = at("750 Highway 31 South");

        assertThat(listings.contact(place.id())).contains(new ListingContact(place.name(), "205-216-0200"));
        assertThat(listings.contact(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void showsEverythingTheListSays() {
        ListingView place = at("750 Highway 31 South");

        assertThat(place.addressLine()).isEqualTo("750 Highway 31 South, Alabaster, AL 35007");
        assertThat(place.regionName()).isEqualTo("Alabama");
        assertThat(place.phones()).containsExactly(new Phone("205-216-0200", "+12052160200", null, "main", false));
        assertThat(place.medicines()).extracting(Medicine.Said::answer).containsOnly(Medicine.Answer.OFFERED);
        assertThat(place.says()).contains(FilterOption.METHADONE, FilterOption.DETOX_WITH_MEDICATION);
        assertThat(place.offers())
                .extracting(Category::code)
                .startsWith("TC", "SET")
                .doesNotContain("OTHER");
        assertThat(place.approximate()).isTrue();
        assertThat(place.source().listYear()).isEqualTo(2022);
        assertThat(place.source().publisher()).contains("SAMHSA");
        assertThat(place.saysNoOpioidTreatment()).isFalse();
    }

    @Test
    void asksWhatTheListLeavesOpen() {
        ListingView place = at("1800 North Milford Road");

        assertThat(place.asks())
                .contains(Ask.OPENING_HOURS, Ask.WAITING_TIME, Ask.PRICE, Ask.MEDICATION, Ask.LANGUAGE)
                .doesNotContain(Ask.PAYMENT, Ask.TELEHEALTH)
                .isSorted();
        assertThat(place.medicines()).extracting(Medicine.Said::answer).containsOnly(Medicine.Answer.ASK);
        assertThat(place.takesMedicationFromElsewhere()).isTrue();
    }

    @Test
    void asksForMethadoneWhereTheProgramDoesNotNameIt() {
        long id = database.sql("""
                select id from offering where 'OTP' = any (codes) and not codes && array['MU', 'METH', 'MM', 'DM', 'MMW']
                limit 1""").query(Long.class).single();

        ListingView place = listings.show(id).orElseThrow();

        assertThat(place.medicines()).contains(new Medicine.Said(Medicine.METHADONE, Medicine.Answer.ASK));
        assertThat(place.says()).doesNotContain(FilterOption.METHADONE);
    }

    @Test
    void knowsNoListingThatIsNotThere() {
        assertThat(listings.show(-1)).isEmpty();
        assertThat(listings.show(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void countsThePlacesAndThoseThatSayNo() {
        assertThat(listings.numbers()).isEqualTo(new DirectoryNumbers(12_175, 1_002, 654));
    }

    @Test
    void hasPlainWordsForTheCodesThatOccurMost() {
        List<String> codes = database.sql("""
                select code from offering, unnest(codes) as code group by code having count(*) >= 200 order by 1""").query(String.class).list();

        assertThat(codes).hasSizeGreaterThan(120);
        assertThat(codes)
                .allSatisfy(code -> assertThat(messages.getMessage("directory.code." + code, null, "", Locale.ENGLISH))
                        .isNotEmpty());
    }

    private ListingView at(String street) {
        return listings.show(database.sql(
                                "select o.id from offering o join place p on p.id = o.place_id where p.line1 = :street")
                        .param("street", street)
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }
}
