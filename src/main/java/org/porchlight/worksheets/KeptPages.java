package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about sheets that are kept: the list, one of them, and the choice between two versions. */
@Component
class KeptPages {

    private final Tools tools;
    private final Worksheets worksheets;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final ToolPages pages;
    private final Clock clock;

    KeptPages(
            Tools tools, Worksheets worksheets, EarlierVersions versions, Drafts drafts, ToolPages pages, Clock clock) {
        this.tools = tools;
        this.worksheets = worksheets;
        this.versions = versions;
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    /** A kept sheet in the list; its title is the tool's name where the family gave none. */
    record SheetLine(
            UUID id, String name, String title, WorksheetStatus status, LocalDate reviewOn, boolean due, boolean open) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "SheetLine";
        }
    }

    /** A draft that was not kept yet. */
    record DraftLine(UUID id, String name, String savedAt, boolean open) {}

    /** A tool to begin with. */
    record ToolLine(String name, String address) {}

    /** The tools of one step. */
    record StepLine(int step, boolean closing, List<ToolLine> tools) {}

    /** An answer in both versions. */
    record Difference(String label, List<String> theirs, List<String> mine) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Difference";
        }
    }

    String list(SignedIn who, OpenBox box, Model model) {
        LocalDate today = pages.days(who).today();
        List<SheetLine> lines =
                worksheets.all(box).stream().map(sheet -> line(sheet, today)).toList();
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line -> line.status() != WorksheetStatus.RETIRED)
                        .toList());
        model.addAttribute(
                "retired",
                lines.stream()
                        .filter(line -> line.status() == WorksheetStatus.RETIRED)
                        .toList());
        model.addAttribute(
                "drafts",
                drafts.of(box).stream()
                        .map(draft -> new DraftLine(
                                draft.id(),
                                pages.words(draft.tool()).say("name"),
                                moment(draft.savedAt(), who),
                                draft.typed() != null))
                        .toList());
        model.addAttribute("steps", steps());
        return "worksheets/list";
    }

    private SheetLine line(Worksheet<?> sheet, LocalDate today) {
        String name = pages.words(sheet.tool()).say("name");
        String title = sheet.title();
        return new SheetLine(
                sheet.id(), name, title, sheet.status(), sheet.reviewOn(), sheet.isDue(today), sheet.isOpen());
    }

    private List<StepLine> steps() {
        List<StepLine> steps = new ArrayList<>();
        for (int step = 1; step <= Tool.CLOSING; step++) {
            int number = step;
            List<ToolLine> lines = tools.all().stream()
                    .filter(tool -> tool.step() == number)
                    .map(tool -> new ToolLine(pages.words(tool).say("name"), Tools.addressOf(tool)))
                    .toList();
            if (!lines.isEmpty()) {
                steps.add(new StepLine(step, step == Tool.CLOSING, lines));
            }
        }
        return steps;
    }

    <A extends Record> String sheet(
            Worksheet<A> sheet, String view, SignedIn who, OpenBox box, HttpServletRequest request, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("name", pages.words(sheet.tool()).say("name"));
        model.addAttribute("address", Tools.addressOf(sheet.tool()));
        model.addAttribute("due", sheet.isDue(pages.days(who).today()));
        model.addAttribute("changedAt", moment(sheet.updatedAt(), who));
        model.addAttribute("statuses", WorksheetStatus.values());
        model.addAttribute("another", UUID.randomUUID());
        model.addAttribute("versions", versions.of(box, sheet).size());
        A answers = sheet.answers();
        if (answers != null) {
            Tool.Situation situation = pages.situation(who, sheet.danger() ? "keep" : "", request);
            pages.paper(sheet.tool(), answers, situation, view, model);
            pages.sayWhoAnswers(sheet.tool(), box, model);
        }
        return "worksheets/worksheet";
    }

    /** When something was written, in the words of the reader's language and by their clock. */
    String moment(Instant at, SignedIn who) {
        LocalDateTime there = LocalDateTime.ofInstant(at, who.zone());
        boolean today = there.toLocalDate().equals(LocalDate.now(clock.withZone(who.zone())));
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return format.withLocale(LocaleContextHolder.getLocale()).format(there);
    }

    /** The choice between what was just written and what another window or device has kept. */
    <A extends Record> String clash(
            Worksheet<?> stands,
            Tool<A> tool,
            Answered<A> mine,
            FormKey key,
            String danger,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        ToolPages.keepPrivate(response);
        boolean comparable = stands.isOpen() && stands.tool() == tool;
        model.addAttribute("sheet", stands);
        model.addAttribute("tool", tool);
        model.addAttribute("name", pages.words(tool).say("name"));
        model.addAttribute("typed", mine.typed());
        model.addAttribute("key", key);
        model.addAttribute("danger", danger);
        model.addAttribute("another", UUID.randomUUID());
        model.addAttribute("comparable", comparable);
        model.addAttribute(
                "differences",
                differences(
                        tool,
                        mine.answers(),
                        comparable ? KeptPages.<A>cast(stands).answers() : null));
        return "worksheets/clash";
    }

    /** A sheet of a tool that the caller has compared. */
    @SuppressWarnings("unchecked")
    static <A extends Record> Worksheet<A> cast(Worksheet<?> sheet) {
        return (Worksheet<A>) sheet;
    }

    /** @param theirs null if they cannot be opened: then all of mine is shown */
    <A extends Record> List<Difference> differences(Tool<A> tool, A mine, @Nullable A theirs) {
        Sheet<A> sheet = tool.sheet();
        ToolWords words = pages.words(tool);
        A against = theirs == null ? sheet.blank() : theirs;
        List<Difference> differences = new ArrayList<>();
        for (Field field : sheet.differences(mine, against)) {
            differences.add(new Difference(
                    words.label(field), sheet.words(against, field, words), sheet.words(mine, field, words)));
        }
        return differences;
    }
}
