package org.porchlight.worksheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.worksheets.sheet.Field;
import org.springframework.stereotype.Component;

/** Sheets that their owner keeps, as part of what they share. Whether a talk could be dangerous is never among it. */
@Component
class SharedWorksheets implements Shareable {

    private final Worksheets worksheets;
    private final ToolPages pages;

    SharedWorksheets(Worksheets worksheets, ToolPages pages) {
        this.worksheets = worksheets;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "worksheet";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return true;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return worksheets.all(asked.box()).stream()
                .filter(sheet -> sheet.isOpen() && sheet.tool().canBeShared())
                .map(sheet -> new Choice(sheet.id().toString(), titleOf(sheet), day(sheet, asked)))
                .toList();
    }

    private String titleOf(Worksheet<?> sheet) {
        String name = pages.words(sheet.tool()).say("name");
        return sheet.title().isEmpty() ? name : name + ": " + sheet.title();
    }

    private String day(Worksheet<?> sheet, Asked asked) {
        return pages.words(sheet.tool())
                .day(LocalDate.ofInstant(sheet.updatedAt(), asked.who().zone()));
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return worksheets.all(asked.box()).stream()
                .filter(sheet -> sheet.id().equals(idOf(id))
                        && sheet.isOpen()
                        && sheet.tool().canBeShared())
                .findFirst()
                .map(sheet -> part(sheet, asked.link()));
    }

    private static UUID idOf(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }

    private <A extends Record> SharedPart part(Worksheet<A> sheet, LinkKind link) {
        A answers = sheet.answers();
        List<SharedPart.Lines> lines = new ArrayList<>();
        if (answers != null) {
            ToolWords words = pages.words(sheet.tool());
            for (Field field : sheet.tool().sheet().fields()) {
                List<String> text = sheet.tool().sheet().words(answers, field, words);
                if (!text.isEmpty()) {
                    lines.add(SharedPart.Lines.of(words.label(field), text));
                }
            }
        }
        return new SharedPart(
                kind(), sheet.id().toString(), titleOf(sheet), lines, link == LinkKind.PACKET ? doing(sheet) : null);
    }

    /** Where a tool asks about danger first, the family begins there and not with somebody else's answers. */
    private static <A extends Record> Doing doing(Worksheet<A> sheet) {
        A answers = sheet.answers();
        Map<String, List<String>> fields = answers == null || sheet.tool().asksAboutDanger()
                ? Map.of()
                : Map.copyOf(sheet.tool().sheet().fields(answers));
        return new Doing(Tools.addressOf(sheet.tool()), fields);
    }
}
