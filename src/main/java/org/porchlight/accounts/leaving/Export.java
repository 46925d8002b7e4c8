package org.porchlight.accounts.leaving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.PersonalData;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One ZIP file with a folder for each module: readable pages, and the same as JSON. */
@Component
class Export {

    private final List<PersonalData> personal;
    private final Accounts accounts;
    private final MessageSource words;
    private final JsonMapper json;
    private final Clock clock;

    Export(List<PersonalData> personal, Accounts accounts, MessageSource words, JsonMapper json, Clock clock) {
        this.personal = personal.stream()
                .sorted(Comparator.comparing(PersonalData::folder))
                .toList();
        this.accounts = accounts;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    byte[] of(SignedIn who, OpenBox box) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), who.zone());
            write(
                    zip,
                    "read-me-first.txt",
                    words.getMessage("accounts.export.read-me", new Object[] {today}, Locale.US));
            write(zip, "account.json", json.writeValueAsString(account(who)));
            for (PersonalData data : personal) {
                data.export(box, (name, text) -> write(zip, data.folder() + "/" + name, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> account(SignedIn who) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("name", who.name());
        account.put("role", who.role().value());
        account.put("zone", who.zone().getId());
        account.put("previews", who.previews());
        account.put("lockMinutes", who.lockAfter().toMinutes());
        accounts.settings(who.id()).ifPresent(settings -> account.put("email", settings.email()));
        accounts.summary(who.id())
                .ifPresent(
                        summary -> account.put("createdOn", summary.createdOn().toString()));
        return account;
    }

    private static void write(ZipOutputStream zip, String name, String text) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
