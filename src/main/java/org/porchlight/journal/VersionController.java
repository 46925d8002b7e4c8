package org.porchlight.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Earlier versions of an entry: the list, one of them, and making one the present words again. */
@Controller
class VersionController {

    private static final String VERSIONS = "/journal/entries/{id:[0-9a-f-]{36}}/versions";
    private static final String VERSION = VERSIONS + "/{version:[0-9a-f-]{36}}";

    private final Journal journal;
    private final EarlierVersions versions;
    private final EntryPages pages;

    VersionController(Journal journal, EarlierVersions versions, EntryPages pages) {
        this.journal = journal;
        this.versions = versions;
        this.pages = pages;
    }

    /** One version in the list. */
    record VersionLine(String id, String moment, boolean open, boolean locked) {}

    @GetMapping(VERSIONS)
    String list(SignedIn who, OpenBox box, @PathVariable UUID id, Locale reader, Model model) {
        Entry entry = journal.read(box, id);
        DayWords words = new DayWords(reader);
        List<VersionLine> lines = versions.of(box, id).stream()
                .map(version -> new VersionLine(
                        version.id().toString(),
                        words.moment(version.writtenAt(), who.zone(), pages.today(who)),
                        version.isOpen(),
                        version.isLocked()))
                .toList();
        model.addAttribute("entry", entry);
        model.addAttribute("day", words.day(entry.on()));
        model.addAttribute("lines", lines);
        model.addAttribute("most", EarlierVersions.MOST);
        return "journal/versions";
    }

    @GetMapping(VERSION)
    String show(
            SignedIn who, OpenBox box, @PathVariable UUID id, @PathVariable UUID version, Locale reader, Model model) {
        EarlierVersion earlier = versions.read(box, id, version);
        DayWords words = new DayWords(reader);
        Entry entry = journal.read(box, id);
        model.addAttribute("entry", entry);
        model.addAttribute("version", earlier);
        model.addAttribute("day", words.day(earlier.on()));
        model.addAttribute("writtenAt", words.moment(earlier.writtenAt(), who.zone(), pages.today(who)));
        model.addAttribute("mood", earlier.words().chosenMood().orElse(null));
        model.addAttribute("needsHelp", pages.needsHelp(earlier.words()));
        return "journal/version";
    }

    /** @param base the version of the entry that the reader saw when asking for this */
    @PostMapping(VERSION + "/restoration")
    String create(
            SignedIn who,
            OpenBox box,
            @PathVariable UUID id,
            @PathVariable UUID version,
            @RequestParam int base,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        EarlierVersion earlier = versions.read(box, id, version);
        if (!earlier.isOpen()) {
            return show(who, box, id, version, reader, model);
        }
        Optional<Entry> clash =
                journal.save(box, new Writing(id, base, earlier.on(), earlier.zone(), earlier.words(), Set.of()));
        if (clash.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            EntryForm form = EntryForm.of(earlier.on(), earlier.words());
            return pages.clash(clash.get(), form, FormKey.of(id, base), who, reader, model);
        }
        return "redirect:/journal/entries/" + id;
    }
}
