package org.porchlight.shortlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that is near.
 *
 * @param at null if only the day is known
 * @param zone in which day and time are told
 */
public record AppointmentAhead(
        UUID place, LocalDate on, @Nullable LocalTime at, ZoneId zone) {}
