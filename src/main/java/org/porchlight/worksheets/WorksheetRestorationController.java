package org.porchlight.worksheets;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Puts an earlier version back; what stands now becomes an earlier version itself. */
@Controller
class WorksheetRestorationController {

    private final Worksheets worksheets;
    private final EarlierVersions versions;
    private final ToolPages pages;

    WorksheetRestorationController(Worksheets worksheets, EarlierVersions versions, ToolPages pages) {
        this.worksheets = worksheets;
        this.versions = versions;
        this.pages = pages;
    }

    @PostMapping(WorksheetVersionController.VERSION + "/restoration")
    String create(@PathVariable UUID id, @PathVariable UUID version, SignedIn who, OpenBox box) {
        restore(worksheets.read(box, id), version, who, box);
        return "redirect:/worksheets/" + id;
    }

    private <A extends Record> void restore(Worksheet<A> sheet, UUID id, SignedIn who, OpenBox box) {
        EarlierVersion<A> version = versions.read(box, sheet, id);
        A answers = version.answers();
        if (answers != null) {
            worksheets.keep(
                    box,
                    new Worksheets.Writing<>(
                            sheet.tool(),
                            FormKey.of(sheet.id(), sheet.version()),
                            new SealedSheet.Page<>(answers, version.danger())),
                    pages.days(who).today());
        }
    }
}
