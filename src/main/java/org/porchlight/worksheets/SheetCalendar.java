package org.porchlight.worksheets;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes days of a sheet as a calendar file (RFC 5545). Titles and the file's name are neutral, since calendars are shared
 * and shown on locked screens.
 */
@Component
public class SheetCalendar {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final MessageSource messages;
    private final Clock clock;

    SheetCalendar(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The file to download.
     *
     * @param about tells the events of this sheet from those of others, so that a second download changes the first
     * @param zone where the family lives; null if they have not said: then the times are those of the phone that opens it
     */
    public ResponseEntity<String> file(String about, List<DatedEvent> events, @Nullable ZoneId zone) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (DatedEvent event : events) {
            VEvent entry = entry(event, zone);
            entry.add(new Uid(about + "-" + event.key()));
            entry.replace(new DtStamp(clock.instant()));
            calendar.add(entry);
        }
        calendar.validate(true);
        String name = say("worksheets.calendar.file");
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(calendar.toString());
    }

    private VEvent entry(DatedEvent event, @Nullable ZoneId zone) {
        String title = say("worksheets.calendar.title");
        if (event.at() == null) {
            return new VEvent(event.on(), title);
        }
        LocalDateTime start = event.on().atTime(event.at());
        LocalDateTime end = start.plusMinutes(Math.max(event.minutes(), 15));
        // an instant is right in every zone and on both days in the year when clocks change
        Temporal from = zone == null ? start : start.atZone(zone).toInstant();
        Temporal to = zone == null ? end : end.atZone(zone).toInstant();
        return new VEvent(from, to, title);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
