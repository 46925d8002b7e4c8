package org.porchlight.helpnow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.platform.web.StoredPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Emergency numbers and helplines by country. Everything is read at the start and kept in memory, so that it answers while a
 * database does not. A country without a checked number has none here: another country's number is never given instead.
 * Refuses to start with files that break {@link HelplineRules}.
 */
@Component
public class HelpNow {

    private static final Logger log = LoggerFactory.getLogger(HelpNow.class);
    private static final List<String> COMPLETE = List.of("us", "ca", "gb", "ie", "au", "nz");

    private final Clock clock;
    private final ObjectProvider<HelplineSource> elsewhere;
    private final ObjectProvider<StoredPages> pages;
    private final HelplineRules rules;
    private final Map<String, CountryFile> bundled;
    private volatile Map<String, List<Helpline>> lastGood = Map.of();

    HelpNow(Clock clock, ObjectProvider<HelplineSource> elsewhere, ObjectProvider<StoredPages> pages) {
        this.clock = clock;
        this.elsewhere = elsewhere;
        this.pages = pages;
        rules = new HelplineRules(BlockList.of(YamlRow.file(file("blocked"))));
        bundled = read(rules);
    }

    private static Map<String, CountryFile> read(HelplineRules rules) {
        List<CountryFile> files = new ArrayList<>();
        for (String code : COMPLETE) {
            YamlRow.file(file(code)).forEach(row -> files.add(CountryFile.of(row, rules)));
        }
        YamlRow.file(file("others")).forEach(row -> files.add(CountryFile.of(row, rules)));
        Map<String, CountryFile> byCode = new TreeMap<>();
        for (CountryFile file : files) {
            if (byCode.put(file.country().code(), file) != null) {
                throw new IllegalStateException(
                        "The helpline files name " + file.country().code() + " twice");
            }
        }
        return byCode;
    }

    private static Resource file(String name) {
        return new ClassPathResource("helplines/" + name + ".yaml");
    }

    /** The countries whose emergency number was checked, as two letters in lower case. */
    public Set<String> codes() {
        return bundled.values().stream()
                .filter(file -> file.country().emergency() != null)
                .map(file -> file.country().code())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is known about a country; a country of which nothing is known has a name and no number. */
    public Country country(String code) {
        CountryFile file = bundled.get(code);
        if (file != null) {
            return file.country();
        }
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        return new Country(code, name, null, List.of(), "", "", Country.Status.NONE, "");
    }

    /** The helplines of a kind, such as "family", that serve a country. Refuses an unknown kind. */
    public Helplines helplines(String country, String kind) {
        HelplineKind wanted = HelplineKind.of(kind);
        CountryFile file = bundled.get(country);
        List<Helpline> known = file == null ? List.of() : file.lines();
        List<CountryFile.Missing> missing = file == null ? List.of() : file.missing();
        List<Helpline> fitting = lastGood.getOrDefault(country, known).stream()
                .filter(line -> line.fits(wanted))
                .toList();
        List<String> gaps = missing.stream()
                .filter(gap -> gap.kind() == wanted)
                .map(CountryFile.Missing::nameWithoutNumber)
                .filter(name -> !name.isEmpty())
                .toList();
        return new HelplineOrder(wanted, LocalDate.now(clock))
                .view(country(country).name(), fitting, gaps);
    }

    /**
     * Asks the {@link HelplineSource} again, at the start and whenever its list has changed. A list that cannot be had or
     * breaks a rule is reported in the log, and the last good one stays.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        HelplineSource source = elsewhere.getIfAvailable();
        if (source == null) {
            return;
        }
        try {
            List<Helpline> lines = source.helplines();
            lines.forEach(line -> rules.check(line, "Helpline " + line.id()));
            lastGood = lines.stream().collect(Collectors.groupingBy(Helpline::country));
            pages.ifAvailable(StoredPages::forget);
        } catch (RuntimeException e) {
            log.warn("The helplines kept elsewhere were not taken over, the last good list stays", e);
        }
    }
}
