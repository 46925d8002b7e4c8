package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a sheet said before it was changed. */
@Controller
class WorksheetVersionController {

    static final String VERSION = WorksheetController.SHEET + "/versions/{version:[0-9a-f-]{36}}";

    private final Worksheets worksheets;
    private final EarlierVersions versions;
    private final ToolPages pages;
    private final KeptPages kept;

    WorksheetVersionController(Worksheets worksheets, EarlierVersions versions, ToolPages pages, KeptPages kept) {
        this.worksheets = worksheets;
        this.versions = versions;
        this.pages = pages;
        this.kept = kept;
    }

    /** A version in the list. */
    record VersionLine(UUID id, String writtenAt, boolean open) {}

    @GetMapping(WorksheetController.SHEET + "/versions")
    String list(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        Worksheet<?> sheet = worksheets.read(box, id);
        List<VersionLine> lines = new ArrayList<>();
        for (EarlierVersion<?> version : versions.of(box, sheet)) {
            lines.add(new VersionLine(version.id(), kept.moment(version.writtenAt(), who), version.isOpen()));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("name", pages.words(sheet.tool()).say("name"));
        model.addAttribute("lines", lines);
        return "worksheets/versions";
    }

    @GetMapping(VERSION)
    String show(
            @PathVariable UUID id,
            @PathVariable UUID version,
            SignedIn who,
            OpenBox box,
            HttpServletRequest request,
            Model model) {
        return show(worksheets.read(box, id), version, who, box, request, model);
    }

    private <A extends Record> String show(
            Worksheet<A> sheet, UUID id, SignedIn who, OpenBox box, HttpServletRequest request, Model model) {
        EarlierVersion<A> version = versions.read(box, sheet, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("version", version);
        model.addAttribute("writtenAt", kept.moment(version.writtenAt(), who));
        model.addAttribute("name", pages.words(sheet.tool()).say("name"));
        A answers = version.answers();
        if (answers != null) {
            pages.paper(
                    sheet.tool(), answers, pages.situation(who, version.danger() ? "keep" : "", request), "", model);
        }
        return "worksheets/version";
    }
}
