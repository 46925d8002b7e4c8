package org.porchlight.sharing.packets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The packets of a counselor: kept once, handed out as often as wanted. A form may also only ask for meetings near a place. */
@Controller
class PacketController {

    static final String PACKET = "/packets/{id:[0-9a-f-]{36}}";

    private static final String LOOKS = "look";

    private final Packets packets;
    private final PacketPages pages;

    PacketController(Packets packets, PacketPages pages) {
        this.packets = packets;
        this.pages = pages;
    }

    @GetMapping("/packets")
    String list(SignedIn who, OpenBox box, Model model) {
        PacketPages.onlyFor(who);
        model.addAttribute("packets", packets.all(box));
        return "sharing/packets";
    }

    @GetMapping(PACKET)
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        PacketPages.onlyFor(who);
        return pages.show(packets.read(box, id), null, who, box, model);
    }

    @GetMapping("/packets/new")
    String blank(SignedIn who, OpenBox box, HttpServletResponse response, Model model) {
        PacketPages.onlyFor(who);
        return pages.form(PacketForm.blank(), List.of(), null, who, box, response, model);
    }

    @PostMapping("/packets")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        PacketPages.onlyFor(who);
        PacketForm form = PacketForm.sent(fields);
        List<PacketForm.Problem> problems = problems(form, fields, who, box);
        if (isAskedAgain(fields, problems)) {
            return pages.form(form, problems, null, who, box, response, model);
        }
        packets.keep(box, form.once(), form.document());
        return "redirect:/packets/" + form.once();
    }

    @GetMapping(PACKET + "/edit")
    String edit(@PathVariable UUID id, SignedIn who, OpenBox box, HttpServletResponse response, Model model) {
        PacketPages.onlyFor(who);
        Packet packet = packets.read(box, id);
        Packet.Document document = packet.document();
        if (document == null) {
            throw new PageNotFound();
        }
        return pages.form(PacketForm.of(packet, document), List.of(), id, who, box, response, model);
    }

    /** Another window's change is never written over: the form comes back, and says so. */
    @PostMapping(PACKET)
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        PacketPages.onlyFor(who);
        PacketForm form = PacketForm.sent(fields);
        List<PacketForm.Problem> problems = problems(form, fields, who, box);
        if (isAskedAgain(fields, problems)) {
            return pages.form(form, problems, id, who, box, response, model);
        }
        if (packets.rewrite(box, id, form.base(), form.document()).isPresent()) {
            List<PacketForm.Problem> clash = List.of(new PacketForm.Problem("title", "clash"));
            String page = pages.form(form, clash, id, who, box, response, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page;
        }
        return "redirect:/packets/" + id;
    }

    /** Whoever only looks for meetings is not told yet what is missing. */
    private List<PacketForm.Problem> problems(
            PacketForm form, MultiValueMap<String, String> fields, SignedIn who, OpenBox box) {
        return fields.containsKey(LOOKS) ? List.of() : pages.problems(form, who, box);
    }

    private static boolean isAskedAgain(MultiValueMap<String, String> fields, List<PacketForm.Problem> problems) {
        return fields.containsKey(LOOKS) || !problems.isEmpty();
    }

    @PostMapping(PACKET + "/deletion")
    String delete(@PathVariable UUID id, SignedIn who, OpenBox box) {
        PacketPages.onlyFor(who);
        packets.delete(who.id(), id);
        return "redirect:/packets";
    }
}
