package org.porchlight.sharing.links;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.springframework.util.MultiValueMap;

/**
 * What somebody chose for a link.
 *
 * @param once becomes the link's id, so that a form sent twice makes one link
 * @param items kind and id of each thing
 * @param recipient whom it is for
 * @param from what the reader sees as the sender
 * @param days how long it opens; 0 for none that can be chosen
 */
record ShareForm(
        UUID once,
        List<String> items,
        String recipient,
        String from,
        int days,
        String passcode,
        boolean single,
        boolean notes) {

    static final int LONGEST = 80;
    static final int SHORTEST_PASSCODE = 6;
    static final int LONGEST_PASSCODE = 100;

    static ShareForm blank() {
        return new ShareForm(UUID.randomUUID(), List.of(), "", "", LinkKind.PAGES.usualDays(), "", true, false);
    }

    static ShareForm sent(MultiValueMap<String, String> fields) {
        return new ShareForm(
                once(text(fields, "once")),
                fields.getOrDefault("item", List.of()),
                text(fields, "recipient").strip(),
                text(fields, "from").strip(),
                days(text(fields, "days")),
                text(fields, "passcode").strip(),
                fields.containsKey("single"),
                fields.containsKey("notes"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String sent = fields.getFirst(name);
        return sent == null ? "" : sent;
    }

    private static UUID once(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static int days(String sent) {
        return LinkKind.PAGES.days().stream()
                .filter(days -> days.toString().equals(sent))
                .findFirst()
                .orElse(0);
    }

    /** What has to be mended: the field, and behind {@code sharing.problem.} the sentence. */
    record Problem(String field, String key) {}

    /** @param found how many of the items there are */
    List<Problem> problems(int found) {
        List<Problem> problems = new ArrayList<>();
        if (found == 0) {
            problems.add(new Problem("items", "nothing"));
        } else if (found > Letters.MOST_PARTS) {
            problems.add(new Problem("items", "too-much"));
        }
        if (recipient.length() > LONGEST) {
            problems.add(new Problem("recipient", "too-long"));
        }
        if (from.length() > LONGEST) {
            problems.add(new Problem("from", "too-long"));
        }
        if (days == 0) {
            problems.add(new Problem("days", "days"));
        }
        if (!passcode.isEmpty() && (passcode.length() < SHORTEST_PASSCODE || passcode.length() > LONGEST_PASSCODE)) {
            problems.add(new Problem("passcode", "passcode"));
        }
        return problems;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "ShareForm";
    }
}
