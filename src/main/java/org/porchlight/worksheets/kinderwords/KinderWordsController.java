package org.porchlight.worksheets.kinderwords;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.KinderWords.Found;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that looks for kinder words. With scripts nothing that is typed leaves it; without, the sentence comes here once
 * and goes back into the page.
 */
@Controller
class KinderWordsController {

    private static final String PAGE = "/steps/7/kinder-words";
    private static final int LONGEST = 2_000;

    private final KinderWords words;

    KinderWordsController(KinderWords words) {
        this.words = words;
    }

    /** @param picked the word that shall stand there; empty to keep what was written */
    record Word(Found found, String picked) {

        @Override
        public String toString() {
            return "Word";
        }
    }

    /** A piece of the sentence as it is now. */
    record Piece(String text, boolean isMarked) {

        @Override
        public String toString() {
            return "Piece";
        }
    }

    @GetMapping(PAGE)
    String blank(Model model, HttpServletResponse response) {
        return page("", List.of(), false, model, response);
    }

    @PostMapping(PAGE)
    String create(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        String sent = fields.getFirst("sentence");
        String sentence = sent == null ? "" : sent.replace("\r\n", "\n").strip();
        int length = sentence.codePointCount(0, sentence.length());
        if (length > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", FieldProblem.of("sentence", "worksheets.problem.too-long", length, LONGEST));
            return page(sentence, List.of(), false, model, response);
        }
        List<Word> found = new ArrayList<>();
        for (Found one : words.in(sentence)) {
            String picked = fields.getFirst("pick-" + found.size());
            found.add(new Word(one, picked != null && one.options().contains(picked) ? picked : ""));
        }
        return page(sentence, found, true, model, response);
    }

    private String page(String sentence, List<Word> found, boolean looked, Model model, HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("sentence", sentence);
        model.addAttribute("words", found);
        model.addAttribute("now", pieces(sentence, found));
        model.addAttribute("looked", looked);
        model.addAttribute("list", words.entries());
        return "worksheets/kinder-words";
    }

    private static List<Piece> pieces(String sentence, List<Word> found) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Word word : found) {
            pieces.add(new Piece(sentence.substring(from, word.found().from()), false));
            pieces.add(new Piece(word.picked().isEmpty() ? word.found().text() : word.picked(), true));
            from = word.found().to();
        }
        pieces.add(new Piece(sentence.substring(from), false));
        return pieces;
    }
}
