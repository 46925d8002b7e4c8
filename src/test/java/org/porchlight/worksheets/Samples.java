package org.porchlight.worksheets;

import java.time.LocalDate;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Field;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Fills in any form with something for every field. */
final class Samples {

    private Samples() {}

    /** @param words what stands in each text */
    static MultiValueMap<String, String> filled(Iterable<Field> fields, String words, LocalDate today) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(field -> fill(field, field.name(), words, today, sent));
        return sent;
    }

    private static void fill(
            Field field, String name, String words, LocalDate today, MultiValueMap<String, String> sent) {
        switch (field.kind()) {
            case LINE, PARAGRAPH -> sent.add(name, words);
            case LINES -> sent.add(name, words + "\n" + words + " 2");
            case PHONE -> sent.add(name, "614-555-0142");
            case HOUR -> sent.add(name, "14:30");
            case DAY -> sent.add(name, dayOf(field, today).toString());
            case CHOICE, SCALE -> sent.add(name, field.options().get(0));
            case TICKS -> field.options().forEach(option -> sent.add(name, option));
            case ROWS -> {
                for (int row = 0; row < field.most(); row++) {
                    for (Field column : field.columns()) {
                        fill(column, Field.inRow(name, row, column.name()), words, today, sent);
                    }
                }
            }
        }
    }

    private static LocalDate dayOf(Field field, LocalDate today) {
        return Day.When.valueOf(field.options().get(0)) == Day.When.PAST ? today.minusDays(5) : today.plusDays(9);
    }
}
