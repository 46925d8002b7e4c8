package org.porchlight.directory.exports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list for other programs; read only, without an account. Described in docs/data.md. */
@Controller
class PlacesDataController {

    private static final int MOST = 500;
    private static final int DIGITS = 9;
    static final Duration FRESH_FOR = Duration.ofMinutes(5);

    private final PublishedPlaces places;

    PlacesDataController(PublishedPlaces places) {
        this.places = places;
    }

    /** What a caller asked for that cannot be answered. */
    private static ResponseEntity<Map<String, Object>> refused(String why) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", why));
    }

    private static boolean isBetween(String text, int least, int most) {
        return text.matches("[0-9]{1," + DIGITS + "}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }

    private static ResponseEntity<Map<String, Object>> fresh(Map<String, Object> body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/data/places")
    ResponseEntity<Map<String, Object>> list(
            @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "100") String limit) {
        if (!after.matches("[0-9]{1,18}") || !isBetween(limit, 1, MOST)) {
            return refused(
                    "\"after\" is the id of the last place you have, \"limit\" a number from 1 to " + MOST + ".");
        }
        int most = Integer.parseInt(limit);
        List<PublishedPlaces.Row> rows = places.after(Long.parseLong(after), most);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("places", rows.stream().map(PublishedPlaces.Row::place).toList());
        if (rows.size() == most) {
            long last = rows.get(rows.size() - 1).place().id();
            body.put("next", "/data/places?after=" + last + "&limit=" + most);
        }
        return fresh(body);
    }

    @GetMapping("/data/hsds/services")
    ResponseEntity<Map<String, Object>> show(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(name = "per_page", defaultValue = "100") String size) {
        if (!isBetween(page, 1, 1_000_000) || !isBetween(size, 1, MOST)) {
            return refused("\"page\" is a number from 1, \"per_page\" one from 1 to " + MOST + ".");
        }
        int number = Integer.parseInt(page);
        int per = Integer.parseInt(size);
        int total = places.count();
        int pages = Math.max(1, (total + per - 1) / per);
        List<Map<String, Object>> services =
                places.page(number, per).stream().map(HumanServices::service).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total_items", total);
        body.put("total_pages", pages);
        body.put("page_number", number);
        body.put("size", services.size());
        body.put("first_page", number == 1);
        body.put("last_page", number >= pages);
        body.put("empty", services.isEmpty());
        body.put("contents", services);
        return fresh(body);
    }
}
