package org.porchlight.sharing.packets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a counselor puts packets together. */
@Component
class PacketPages {

    private final Letters letters;
    private final Clock clock;

    PacketPages(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws PageNotFound for everybody else: packets are handed out in a counselor's name */
    static void onlyFor(SignedIn who) {
        if (who.role() != Role.COUNSELOR) {
            throw new PageNotFound();
        }
    }

    private static Asked asked(SignedIn who, OpenBox box, String near) {
        return new Asked(who, box, LinkKind.PACKET, near);
    }

    List<PacketForm.Problem> problems(PacketForm form, SignedIn who, OpenBox box) {
        List<PacketForm.Problem> problems =
                form.problems(letters.parts(asked(who, box, ""), form.items()).size(), today(who));
        return problems.isEmpty() && letter(form.document(), who, box).isEmpty()
                ? List.of(new PacketForm.Problem("items", "too-much"))
                : problems;
    }

    private LocalDate today(SignedIn who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }

    /** What a link would show; empty if it cannot hold that much. A sheet in a packet may grow after it was chosen. */
    Optional<Letter> letter(Packet.Document document, SignedIn who, OpenBox box) {
        try {
            return Optional.of(letters.letter(
                    document.from(),
                    document.title(),
                    document.note(),
                    today(who),
                    PacketForm.visit(document),
                    letters.parts(asked(who, box, ""), document.items())));
        } catch (Letters.TooMuch much) {
            return Optional.empty();
        }
    }

    /** @param id of the packet that is changed; null for a new one */
    String form(
            PacketForm form,
            List<PacketForm.Problem> problems,
            @Nullable UUID id,
            SignedIn who,
            OpenBox box,
            HttpServletResponse response,
            Model model) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("packet", id);
        model.addAttribute("groups", letters.groups(asked(who, box, form.near()), form.items()));
        return "sharing/packet-form";
    }

    String show(Packet packet, @Nullable String refused, SignedIn who, OpenBox box, Model model) {
        Packet.Document document = packet.document();
        model.addAttribute("packet", packet);
        model.addAttribute("refused", refused);
        model.addAttribute("days", LinkKind.PACKET.days());
        model.addAttribute("usual", LinkKind.PACKET.usualDays());
        model.addAttribute("once", UUID.randomUUID());
        Optional<Letter> whole = document == null ? Optional.empty() : letter(document, who, box);
        if (document != null && whole.isEmpty()) {
            model.addAttribute("refused", "too-much");
        }
        whole.ifPresent(letter -> {
            model.addAttribute("letter", letter);
            model.addAttribute("shown", letters.shown(letter));
            model.addAttribute(
                    "missing",
                    (document == null ? 0 : document.items().size())
                            - letter.parts().size());
        });
        return "sharing/packet";
    }
}
