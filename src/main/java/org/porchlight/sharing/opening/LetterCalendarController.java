package org.porchlight.sharing.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The day of a packet as a calendar file (RFC 5545), with a neutral title: calendars are shared. By the clock of its reader. */
@Controller
class LetterCalendarController {

    private static final int MINUTES = 60;

    private final ShareDoor door;
    private final MessageSource messages;
    private final Clock clock;

    LetterCalendarController(ShareDoor door, MessageSource messages, Clock clock) {
        this.door = door;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(LetterController.LETTER + "/calendar")
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request) {
        Letter.Visit visit = ShareCookie.of(request)
                .flatMap(cookie -> door.read(id, cookie))
                .map(pages -> pages.letter().visit())
                .orElseThrow(PageNotFound::new);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        VEvent event = event(visit);
        event.add(new Uid(id + "-visit"));
        event.replace(new DtStamp(clock.instant()));
        calendar.add(event);
        calendar.validate(true);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(say("sharing.calendar.file"))
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(calendar.toString());
    }

    private VEvent event(Letter.Visit visit) {
        String title = say("sharing.calendar.title");
        if (visit.at() == null) {
            return new VEvent(visit.on(), title);
        }
        LocalDateTime start = visit.on().atTime(visit.at());
        return new VEvent(start, start.plusMinutes(MINUTES), title);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
