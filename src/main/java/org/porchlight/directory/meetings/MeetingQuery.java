package org.porchlight.directory.meetings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FinderQuery;

/**
 * What somebody looks for, as it stands in the address; what nobody knows is left out.
 *
 * @param where a ZIP code or town as typed; may be empty
 * @param radiusMiles one of {@link FinderQuery#RADII}
 * @param day 1 for Monday to 7 for Sunday, 0 for any
 * @param how "in-person", "online" or empty
 * @param audience "family", "person" or empty
 * @param medication whether only meetings that welcome people on medication are wanted
 * @param page from 1
 */
record MeetingQuery(String where, int radiusMiles, int day, String how, String audience, boolean medication, int page) {

    private static final int USUAL_RADIUS = 25;
    private static final int LONGEST_WHERE = 100;

    static MeetingQuery of(Map<String, ? extends List<String>> sent) {
        int radius = number(first(sent, "radius"), USUAL_RADIUS);
        String where = first(sent, "where").strip();
        return new MeetingQuery(
                where.length() > LONGEST_WHERE ? where.substring(0, LONGEST_WHERE) : where,
                FinderQuery.RADII.contains(radius) ? radius : USUAL_RADIUS,
                Math.max(0, Math.min(7, number(first(sent, "day"), 0))),
                one(first(sent, "how"), "in-person", "online"),
                one(first(sent, "audience"), "family", "person"),
                first(sent, "medication").equals("yes"),
                Math.max(1, number(first(sent, "page"), 1)));
    }

    private static String first(Map<String, ? extends List<String>> sent, String name) {
        List<String> values = sent.get(name);
        String value = values == null || values.isEmpty() ? null : values.get(0);
        return value == null ? "" : value;
    }

    private static String one(String value, String... known) {
        return List.of(known).contains(value) ? value : "";
    }

    private static int number(@Nullable String text, int usual) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : usual;
    }

    /** Whether anything was asked for. */
    public boolean isEmpty() {
        return where.isEmpty() && day == 0 && how.isEmpty() && audience.isEmpty() && !medication;
    }
}
