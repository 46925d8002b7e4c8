package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.porchlight.directory.imports.ListFile.Code;
import org.springframework.core.io.ClassPathResource;

/**
 * The codes behind the words of services, from the code sheets of the national directories of 2022 and 2023
 * (starter/README.md). Of 478 real places of 2025 every word was found there.
 */
final class CodeWords {

    private static final ClassPathResource SHEET = new ClassPathResource("starter/samhsa-service-codes.csv");

    /** Words of earlier years, by category and word. */
    private static final Map<String, String> OLD_WORDS = Map.of("tc|substance treatment services", "SA");

    private final List<Code> codebook = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>(OLD_WORDS);

    private CodeWords() {}

    static CodeWords ofFindTreatment() throws IOException {
        CodeWords words = new CodeWords();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(SHEET.getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                Code code = new Code(
                        row.get("service_code"),
                        row.get("category_code"),
                        row.get("category_name"),
                        row.get("service_name"));
                words.codebook.add(code);
                words.codes.put(key(code.categoryCode(), code.label()), code.code());
            }
        }
        return words;
    }

    List<Code> codebook() {
        return codebook;
    }

    /**
     * The codes of words with semicolons between them.
     *
     * @param unknown takes the words that have none
     */
    List<String> codesOf(String category, String words, List<String> unknown) {
        List<String> found = new ArrayList<>();
        for (String word : words.split(";")) {
            String code = codes.get(key(category, word));
            if (code != null) {
                found.add(code);
            } else if (!word.isBlank()) {
                unknown.add(word.strip());
            }
        }
        return found;
    }

    private static String key(String category, String word) {
        return (category.strip() + "|" + word.strip().replaceAll("\\s+", " ")).toLowerCase(Locale.ROOT);
    }
}
