package org.porchlight.worksheets;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deletes a sheet, after saying what that means. */
@Controller
class WorksheetDeletionController {

    private final Worksheets worksheets;
    private final ToolPages pages;

    WorksheetDeletionController(Worksheets worksheets, ToolPages pages) {
        this.worksheets = worksheets;
        this.pages = pages;
    }

    @GetMapping(WorksheetController.SHEET + "/deletion")
    String blank(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        Worksheet<?> sheet = worksheets.read(box, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("name", pages.words(sheet.tool()).say("name"));
        return "worksheets/deletion";
    }

    @PostMapping(WorksheetController.SHEET + "/deletion")
    String create(@PathVariable UUID id, SignedIn who) {
        worksheets.delete(who.id(), id);
        return "redirect:/worksheets";
    }
}
