package org.porchlight.directory.upkeep;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of places for administrators; what is asked for stands in the address, since places are public. */
@Controller
class UpkeepListController {

    private static final int LONGEST = 60;
    private static final int LAST_PAGE = 10_000;

    private final UpkeepList places;

    UpkeepListController(UpkeepList places) {
        this.places = places;
    }

    @GetMapping("/admin/places")
    String list(
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        UpkeepFilter filter = UpkeepFilter.of(only);
        String typed = words.strip();
        String asked = typed.substring(0, Math.min(typed.length(), LONGEST));
        int number = page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        List<UpkeepRow> rows = places.list(filter, asked, number - 1);
        model.addAttribute(
                "filters",
                List.of(UpkeepFilter.values()).stream().map(UpkeepFilter::value).toList());
        model.addAttribute("only", filter.value());
        model.addAttribute("words", asked);
        model.addAttribute("number", number);
        model.addAttribute("more", rows.size() > UpkeepList.PER_PAGE);
        model.addAttribute("rows", rows.subList(0, Math.min(rows.size(), UpkeepList.PER_PAGE)));
        return "directory/upkeep-list";
    }
}
