package org.porchlight.guide;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.HelpNow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words in a text that depend on the country: so far its emergency number, as a link that dials. */
@Component
class CountryWords {

    private static final String NUMBER = "{{emergency-number}}";

    private final HelpNow helpNow;
    private final MessageSource messages;

    CountryWords(HelpNow helpNow, MessageSource messages) {
        this.helpNow = helpNow;
        this.messages = messages;
    }

    /** The number as people write it, or null where no checked number is known; never another country's. */
    @Nullable
    String emergencyNumber(String country) {
        return helpNow.country(country).emergencyNumber();
    }

    /** Markdown with the country's words in place of the ones in braces. */
    String in(String markdown, String country) {
        String number = emergencyNumber(country);
        String words = number == null
                ? messages.getMessage("guide.words.emergency-local", null, Locale.ENGLISH)
                : "[" + number + "](tel:" + number.replaceAll("[^0-9+]", "") + ")";
        return markdown.replace(NUMBER, words);
    }
}
