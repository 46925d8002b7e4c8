package org.porchlight.helpnow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The overdose protocol in the words of one country.
 *
 * @param note a sentence for this country; may be empty
 * @param naloxone the kinds that families there can have; empty if that is not known
 */
record OverdoseView(
        String version,
        List<Step> steps,
        List<OverdoseProtocol.Training> training,
        String note,
        List<OverdoseProtocol.Naloxone> naloxone,
        List<String> signs,
        List<String> doNot,
        List<String> awake,
        List<OverdoseProtocol.Source> sources) {

    /** A step as shown: a bold line and one sentence. */
    record Step(String id, String action, String how) {}

    static OverdoseView of(OverdoseProtocol protocol, Country country, String emergencyWords) {
        List<OverdoseProtocol.Naloxone> kinds = protocol.kinds(country.naloxone());
        Set<String> forms = kinds.stream().map(OverdoseProtocol.Naloxone::form).collect(Collectors.toUnmodifiableSet());
        List<Step> steps = protocol.steps().stream()
                .map(step ->
                        new Step(step.id(), HelpPages.withNumber(step.action(), emergencyWords), step.howFor(forms)))
                .toList();
        return new OverdoseView(
                protocol.version(),
                steps,
                protocol.training(),
                protocol.notes().getOrDefault(country.code(), ""),
                kinds,
                protocol.signs(),
                protocol.doNot(),
                protocol.awake(),
                protocol.sources().stream()
                        .filter(source -> source.isAbout(country.naloxone()))
                        .toList());
    }
}
