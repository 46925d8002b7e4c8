package org.porchlight.sharing.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.QrCode;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.porchlight.site.SiteAddress;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about links that were made. */
@Component
class LinkPages {

    private final ShareLinks links;
    private final Letters letters;
    private final SiteAddress address;

    LinkPages(ShareLinks links, Letters letters, SiteAddress address) {
        this.links = links;
        this.letters = letters;
        this.address = address;
    }

    /** A link in the list. */
    record Row(ShareLink link, LocalDate until, @Nullable String openedOn) {}

    /** A line of the log; for packets the time of day is not known. */
    record Opened(String when, String device, int times) {}

    /** What somebody wrote back, and when. */
    record Written(String when, @Nullable String text) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    String list(SignedIn who, OpenBox box, Model model) {
        List<Row> rows = links.all(box).stream().map(link -> row(link, who)).toList();
        model.addAttribute(
                "open", rows.stream().filter(row -> row.link().isOpen()).toList());
        model.addAttribute(
                "ended", rows.stream().filter(row -> !row.link().isOpen()).toList());
        return "sharing/links";
    }

    private static Row row(ShareLink link, SignedIn who) {
        Instant end = link.endedAt() == null ? link.expiresAt() : link.endedAt();
        Instant opened = link.claimedAt();
        return new Row(link, LocalDate.ofInstant(end, who.zone()), opened == null ? null : day(opened, who.zone()));
    }

    String show(ShareLink link, SignedIn who, OpenBox box, HttpServletRequest request, Model model) {
        model.addAttribute("row", row(link, who));
        model.addAttribute("until", moment(link.expiresAt(), who.zone()));
        ShareLink.Own own = link.own();
        if (own != null && link.isOpen()) {
            String whole = address.of(ShareLinks.PAGE, request) + "#" + own.code();
            model.addAttribute("whole", whole);
            model.addAttribute("door", address.of(ShareLinks.PAGE, request));
            model.addAttribute("qr", QrCode.of(whole));
            links.letter(box, link.id()).ifPresent(letter -> {
                model.addAttribute("letter", letter);
                model.addAttribute("shown", letters.shown(letter));
            });
        }
        model.addAttribute("days", LinkKind.PACKET.days());
        model.addAttribute("log", log(link, who));
        model.addAttribute(
                "written",
                links.notes(box, link).stream()
                        .map(note -> new Written(moment(note.at(), who.zone()), note.text()))
                        .toList());
        return "sharing/link";
    }

    private List<Opened> log(ShareLink link, SignedIn who) {
        boolean packet = link.kind() == LinkKind.PACKET;
        return links.openings(who.id(), link.id()).stream()
                .map(one -> new Opened(
                        packet ? day(one.at(), ZoneOffset.UTC) : moment(one.at(), who.zone()),
                        one.device(),
                        one.times()))
                .toList();
    }

    private static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(LocalDate.ofInstant(at, zone));
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(LocalDateTime.ofInstant(at, zone));
    }
}
