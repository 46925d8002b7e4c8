package org.porchlight.sharing;

import java.util.List;
import java.util.Optional;

/** A kind of which each thing is two million letters long. */
public final class TwoMegabytes implements Shareable {

    /** As a form sends it. */
    public static final String KEY = "long:1";

    @Override
    public String kind() {
        return "long";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return true;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return List.of();
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return Optional.of(
                new SharedPart(kind(), id, "Long", List.of(SharedPart.Lines.of("", "x".repeat(2_000_000))), null));
    }
}
