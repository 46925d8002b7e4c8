package org.porchlight.sharing.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.links.ShareLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind a link, for a browser that has opened it. */
@Controller
class LetterController {

    static final String LETTER = ShareLinks.PAGE + "/{id:[0-9a-f-]{36}}";

    private final ShareDoor door;
    private final Letters letters;

    LetterController(ShareDoor door, Letters letters) {
        this.door = door;
        this.letters = letters;
    }

    @GetMapping(LETTER)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean noted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("noted", noted);
        return page(id, "", request, response, model);
    }

    private String page(UUID id, String typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        SharedPages.protect(response);
        Optional<ShareDoor.OpenPages> open = ShareCookie.of(request).flatMap(cookie -> door.read(id, cookie));
        if (open.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("why", "not-open");
            model.addAttribute("typed", typed);
            return "sharing/open";
        }
        ShareDoor.OpenPages pages = open.get();
        model.addAttribute("pages", pages);
        model.addAttribute("letter", pages.letter());
        model.addAttribute("shown", letters.shown(pages.letter()));
        model.addAttribute("until", LocalDate.ofInstant(pages.until(), ZoneOffset.UTC));
        model.addAttribute("full", pages.written() >= ShareDoor.MOST_NOTES);
        model.addAttribute("typed", typed);
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("longest", ShareDoor.LONGEST_NOTE);
        return "sharing/letter";
    }

    /** A note back to whoever made the link. */
    @PostMapping(LETTER + "/notes")
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<byte[]> cookie = ShareCookie.of(request);
        String text = note.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > ShareDoor.LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", text.isEmpty() ? "empty" : "too-long");
            return page(id, note, request, response, model);
        }
        if (cookie.isEmpty() || !door.write(id, cookie.get(), onceOf(once), text)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "not-kept");
            return page(id, note, request, response, model);
        }
        return "redirect:/s/" + id + "?noted=true";
    }

    private static UUID onceOf(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** The reader is done: this browser shows the pages no more. */
    @PostMapping(LETTER + "/closing")
    String delete(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        ShareCookie.of(request).ifPresent(cookie -> door.leave(id, cookie));
        SharedPages.protect(response);
        model.addAttribute("why", "left");
        return "sharing/open";
    }
}
