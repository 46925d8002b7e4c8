package org.porchlight.helpnow;

import java.util.Set;

/**
 * What every helpline must keep before a family sees it: a number that can be dialled, a page on which it was read, and no
 * place on the {@link BlockList}. Refuses with an {@link IllegalStateException} that names the row.
 */
final class HelplineRules {

    private static final Set<String> WAYS = Set.of("call", "text", "tty");
    private static final Set<String> STATUSES = Set.of("live", "changed", "unknown");

    private final BlockList blocked;

    HelplineRules(BlockList blocked) {
        this.blocked = blocked;
    }

    void check(Helpline line, String where) {
        if (line.source().isBlank()) {
            throw refusal(where, "lacks the source on which the number was read");
        }
        if (!STATUSES.contains(line.status()) || !line.replacedBy().isBlank()) {
            throw refusal(where, "is " + line.status() + " or replaced, so it may not be offered");
        }
        if (line.contacts().isEmpty()) {
            throw refusal(where, "has no number");
        }
        for (Helpline.Contact contact : line.contacts()) {
            if (!WAYS.contains(contact.how())) {
                throw refusal(where, "has a number that is neither call, text nor tty");
            }
            if (Digits.dialled(contact.number()).replace("+", "").length() < 3) {
                throw refusal(where, "has a number without digits: \"" + contact.number() + "\"");
            }
        }
        String reason = blocked.reasonAgainst(line);
        if (reason != null) {
            throw refusal(where, "is on the block list (" + reason + ")");
        }
    }

    private static IllegalStateException refusal(String where, String why) {
        return new IllegalStateException(where + ": " + why);
    }
}
