package org.porchlight.helpnow;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands the overdose protocol to other modules. It is the one of {@code /help-now}, so that a card never says anything else. */
@Component
public class OverdoseProtocols {

    private final HelpNow helpNow;
    private final HelpPages pages;

    OverdoseProtocols(HelpNow helpNow, HelpPages pages) {
        this.helpNow = helpNow;
        this.pages = pages;
    }

    /**
     * The steps for one country.
     *
     * @param country two letters in lower case
     * @param forms the naloxone at hand, "nose" or "needle" or both; none of them means: whatever families there can have
     */
    public OverdoseSteps steps(String country, Set<String> forms) {
        OverdoseProtocol protocol = pages.overdose();
        Country where = helpNow.country(country);
        Set<String> inReach = forms.isEmpty() ? formsOf(protocol, where) : forms;
        String emergency = pages.emergencyWords(where);
        return new OverdoseSteps(
                protocol.version(),
                protocol.review().sourcesCheckedOn(),
                protocol.review().reviewedBy(),
                where.name(),
                emergency,
                protocol.steps().stream()
                        .map(step -> new OverdoseSteps.Step(
                                step.id(), HelpPages.withNumber(step.action(), emergency), step.howFor(inReach)))
                        .toList(),
                protocol.training().stream()
                        .map(level -> new OverdoseSteps.Level(level.who(), level.action()))
                        .toList(),
                protocol.doNot(),
                protocol.notes().getOrDefault(country, ""));
    }

    private static Set<String> formsOf(OverdoseProtocol protocol, Country country) {
        return protocol.kinds(country.naloxone()).stream()
                .map(OverdoseProtocol.Naloxone::form)
                .collect(Collectors.toUnmodifiableSet());
    }
}
