package org.porchlight.boundaries;

import java.util.List;
import java.util.Optional;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.sharing.SharedPart.Lines;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way to a first boundary as part of a packet. */
@Component
class BlankBoundary implements Shareable {

    private static final String ONLY = "new";

    private final MessageSource messages;

    BlankBoundary(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "boundary-sheet";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PACKET;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return List.of(new Choice(ONLY, say("title"), ""));
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return id.equals(ONLY)
                ? Optional.of(new SharedPart(
                        kind(), ONLY, say("title"), List.of(Lines.of("", say("what"))), Doing.open("/boundaries/new")))
                : Optional.empty();
    }

    private String say(String key) {
        return messages.getMessage("shareable.boundary-sheet." + key, null, LocaleContextHolder.getLocale());
    }
}
