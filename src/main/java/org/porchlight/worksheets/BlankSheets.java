package org.porchlight.worksheets;

import java.util.List;
import java.util.Optional;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.sharing.SharedPart.Lines;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.stereotype.Component;

/** Blank sheets as part of a packet: a family fills them in without an account. */
@Component
class BlankSheets implements Shareable {

    private final Tools tools;
    private final ToolPages pages;

    BlankSheets(Tools tools, ToolPages pages) {
        this.tools = tools;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "sheet";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PACKET;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return tools.all().stream()
                .map(tool -> new Choice(tool.name(), pages.words(tool).say("name"), ""))
                .toList();
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return tools.find(id).map(this::part);
    }

    private SharedPart part(Tool<?> tool) {
        ToolWords words = pages.words(tool);
        return new SharedPart(
                kind(),
                tool.name(),
                words.say("name"),
                List.of(Lines.of("", words.say("purpose"))),
                Doing.open(Tools.addressOf(tool)));
    }
}
