package org.porchlight.directory;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.porchlight.directory.finder.FilterOption;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Filter options in the reader's words. */
@Component
class Labels {

    private final MessageSource messages;
    private final Map<Locale, Map<FilterOption, String>> ofOptions = new ConcurrentHashMap<>();

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
        // a page of results asks for some three hundred, in one of the few languages on offer
        return ofOptions
                .computeIfAbsent(reader, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(option, o -> text(o.messageKey(), reader));
    }

    /** "Medicaid, Pay by income (sliding scale)"; empty for none. */
    String list(Collection<FilterOption> options, Locale reader) {
        return options.stream().map(option -> of(option, reader)).collect(Collectors.joining(", "));
    }
}
