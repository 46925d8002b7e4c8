package org.porchlight.directory.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row in the text format of PostgreSQL's COPY (https://www.postgresql.org/docs/current/sql-copy.html, "Text Format"). */
final class CopyLine {

    private final StringBuilder line = new StringBuilder(1024);

    CopyLine add(@Nullable Object value) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof List<?> list) {
            escape(arrayOf(list));
        } else {
            escape(value.toString());
        }
        return this;
    }

    byte[] end() {
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        return bytes;
    }

    private static String arrayOf(List<?> values) {
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (value == NULL) {
                array.append("NULL");
            } else {
                array.append('"')
                        .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return array.append('}').toString();
    }

    /** Stands for null inside a list, since lists of Java refuse it. */
    static final Object NULL = new Object();

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append(' ');
                default -> line.append(c);
            }
        }
    }
}
