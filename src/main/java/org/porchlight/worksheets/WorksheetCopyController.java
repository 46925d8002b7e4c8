package org.porchlight.worksheets;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a second sheet with the same answers. */
@Controller
class WorksheetCopyController {

    private final Worksheets worksheets;
    private final ToolPages pages;

    WorksheetCopyController(Worksheets worksheets, ToolPages pages) {
        this.worksheets = worksheets;
        this.pages = pages;
    }

    /** @param other the id that the copy gets, so that a form sent twice makes one copy */
    @PostMapping(WorksheetController.SHEET + "/copies")
    String create(@PathVariable UUID id, SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String other) {
        UUID copy = FormKey.id(other);
        return "redirect:/worksheets/"
                + copy(worksheets.read(box, id), copy == null ? UUID.randomUUID() : copy, who, box);
    }

    private <A extends Record> UUID copy(Worksheet<A> sheet, UUID to, SignedIn who, OpenBox box) {
        A answers = sheet.answers();
        if (answers == null) {
            return sheet.id();
        }
        worksheets.keep(
                box,
                new Worksheets.Writing<>(
                        sheet.tool(), FormKey.of(to, 0), new SealedSheet.Page<>(answers, sheet.danger())),
                pages.days(who).today());
        return to;
    }
}
