package org.porchlight.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.shortlist.AppointmentAhead;
import org.porchlight.shortlist.Appointments;
import org.porchlight.shortlist.Shortlist;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is due at the places that a family considers: an appointment within two days, or a call for today. */
@Component
class PlacesDue {

    private static final Duration NEAR = Duration.ofDays(2);

    private final Shortlist shortlist;
    private final Appointments appointments;
    private final Clock clock;

    PlacesDue(Shortlist shortlist, Appointments appointments, Clock clock) {
        this.shortlist = shortlist;
        this.appointments = appointments;
        this.clock = clock;
    }

    int count(UUID owner) {
        return shortlist.count(owner);
    }

    Optional<NextThing> next(OpenBox box, SignedIn who) {
        Instant now = clock.instant();
        Optional<NextThing> appointment = appointments
                .next(box, now, now.plus(NEAR))
                .map(ahead -> new NextThing(
                        "appointment", moment(ahead, who), "/shortlist/" + ahead.place() + "#appointments"));
        return appointment.or(() -> shortlist
                .callDue(box, LocalDate.ofInstant(now, who.zone()))
                .map(call -> new NextThing("call", call.name(), "/shortlist/" + call.place() + "/calls/new")));
    }

    /** By the clock of the one who reads it: "Wednesday, 9:30 AM". */
    private static String moment(AppointmentAhead ahead, SignedIn who) {
        Locale reader = LocaleContextHolder.getLocale();
        LocalTime at = ahead.at();
        if (at == null) {
            return ahead.on().getDayOfWeek().getDisplayName(TextStyle.FULL, reader);
        }
        ZonedDateTime there = ZonedDateTime.of(ahead.on(), at, ahead.zone()).withZoneSameInstant(who.zone());
        return there.getDayOfWeek().getDisplayName(TextStyle.FULL, reader) + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(there);
    }
}
