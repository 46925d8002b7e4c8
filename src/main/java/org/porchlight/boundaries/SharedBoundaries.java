package org.porchlight.boundaries;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Lines;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Boundaries as part of what their owner shares: the words and how it went on which day, without the notes about that. */
@Component
class SharedBoundaries implements Shareable {

    private final BoundaryList boundaries;
    private final FollowUps followUps;
    private final MessageSource messages;

    SharedBoundaries(BoundaryList boundaries, FollowUps followUps, MessageSource messages) {
        this.boundaries = boundaries;
        this.followUps = followUps;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "boundary";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PAGES;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return kept(asked).stream()
                .map(kept -> new Choice(kept.id().toString(), kept.text().limit(), statusOf(kept)))
                .toList();
    }

    private List<KeptBoundary> kept(Asked asked) {
        return boundaries.all(asked.box(), LocalDate.MIN).stream()
                .filter(KeptBoundary::isOpen)
                .toList();
    }

    private String statusOf(KeptBoundary kept) {
        return say("boundaries.status." + kept.status().value());
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return kept(asked).stream()
                .filter(kept -> kept.id().toString().equals(id))
                .findFirst()
                .map(kept -> part(kept, asked));
    }

    private SharedPart part(KeptBoundary kept, Asked asked) {
        BoundaryText text = kept.text();
        List<Lines> lines = new ArrayList<>();
        add(lines, "boundaries.card.if-crossed", text.ifCrossed());
        add(lines, "boundaries.card.instead", text.instead());
        add(lines, "boundaries.card.why", text.why());
        add(lines, "boundaries.card.saying", text.saying());
        add(lines, "boundaries.export.status", statusOf(kept));
        add(lines, "boundaries.export.review", day(kept.reviewOn()));
        List<String> went = followUps.of(asked.box(), kept.id()).stream()
                .filter(followUp -> followUp.words() != null)
                .map(followUp -> day(followUp.happenedOn()) + ": "
                        + say(
                                followUp.words() == null
                                        ? "boundaries.locked"
                                        : followUp.words().outcomeKey()))
                .toList();
        if (!went.isEmpty()) {
            lines.add(Lines.of(say("shareable.boundary.went"), went));
        }
        return new SharedPart(kind(), kept.id().toString(), text.limit(), lines, null);
    }

    private void add(List<Lines> lines, String key, String text) {
        if (!text.isEmpty()) {
            lines.add(Lines.of(say(key), text));
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
