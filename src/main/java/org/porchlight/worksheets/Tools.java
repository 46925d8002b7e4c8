package org.porchlight.worksheets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.stereotype.Component;

/** All tools there are, by step and in the order in which a step shows them. */
@Component
class Tools {

    private static final String CLOSING = "closing";

    private final Map<String, Tool<?>> byName = new LinkedHashMap<>();

    /** Refuses two tools of one name, so that a mistake stops the start. */
    Tools(List<Tool<?>> tools) {
        tools.stream().sorted(Comparator.comparingInt(Tool::step)).forEach(tool -> {
            if (byName.put(tool.name(), tool) != null) {
                throw new IllegalStateException("two tools are called " + tool.name());
            }
        });
    }

    List<Tool<?>> all() {
        return List.copyOf(byName.values());
    }

    Optional<Tool<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The tool behind an address.
     *
     * @param step "1" to "10", or "closing"
     * @throws PageNotFound if the step has no such tool
     */
    Tool<?> at(String step, String name) {
        return find(name).filter(tool -> stepOf(tool).equals(step)).orElseThrow(PageNotFound::new);
    }

    /** A page that always holds a form, from which a script takes the token of a new session. */
    String freshForm() {
        return all().stream()
                .filter(tool -> !tool.asksAboutDanger())
                .findFirst()
                .map(Tools::addressOf)
                .orElse("");
    }

    private static String stepOf(Tool<?> tool) {
        return tool.step() == Tool.CLOSING ? CLOSING : Integer.toString(tool.step());
    }

    /** Where a tool is filled in. */
    static String addressOf(Tool<?> tool) {
        return "/steps/" + stepOf(tool) + "/" + tool.name();
    }
}
