package org.porchlight.directory;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.directory.finder.FilterOption;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Filter options in the reader's words. */
@Component
class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale reader, Object... values) {
        return messages.getMessage(key, values, reader);
    }

    /** The sentence of a key, or other words where there is none. */
    String textOr(String key, String otherwise, Locale reader) {
        String text = messages.getMessage(key, null, otherwise, reader);
        return text == null ? otherwise : text;
    }

    String of(FilterOption option, Locale reader) {
        return text(option.messageKey(), reader);
    }

    /** "Medicaid, Pay by income (sliding scale)"; empty for none. */
    String list(Collection<FilterOption> options, Locale reader) {
        return options.stream().map(option -> of(option, reader)).collect(Collectors.joining(", "));
    }
}
