package org.porchlight.sharing.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.directory.meetings.MeetingBrief;
import org.porchlight.directory.meetings.Meetings;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.sharing.SharedPart.Lines;
import org.porchlight.site.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Meetings of peer and family groups as part of a packet, looked for near a place. The directory knows nothing of links. */
@Component
class SharedMeetings implements Shareable {

    private final Meetings meetings;
    private final SiteSettings site;
    private final MessageSource messages;

    SharedMeetings(Meetings meetings, SiteSettings site, MessageSource messages) {
        this.meetings = meetings;
        this.site = site;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PACKET;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return asked.near().isEmpty()
                ? List.of()
                : meetings.near(asked.near(), site.country().toUpperCase(Locale.ROOT), reader()).stream()
                        .map(one -> new Choice(Long.toString(one.id()), one.name(), hint(one)))
                        .toList();
    }

    private static String hint(MeetingBrief one) {
        return one.where().isEmpty() ? one.when() : one.when() + ", " + one.where();
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return now(id);
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public Optional<SharedPart> now(String id) {
        return id.matches("[0-9]{1,18}")
                ? meetings.find(Long.parseLong(id), reader()).map(this::part)
                : Optional.empty();
    }

    private SharedPart part(MeetingBrief one) {
        List<Lines> lines = new ArrayList<>();
        add(lines, "group", one.fellowship());
        add(lines, "when", one.when());
        add(lines, "how", say("how." + one.attendance()));
        add(lines, "where", one.where());
        add(lines, "join", one.joinUrl());
        add(lines, "dial", one.dialIn());
        return new SharedPart(kind(), Long.toString(one.id()), one.name(), lines, Doing.open("/meetings"));
    }

    private void add(List<Lines> lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add(Lines.of(say(key), text));
        }
    }

    private String say(String key) {
        return messages.getMessage("shareable.meeting." + key, null, reader());
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
