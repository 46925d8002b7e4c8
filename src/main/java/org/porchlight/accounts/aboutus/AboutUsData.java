package org.porchlight.accounts.aboutus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.AboutUs.Answers;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.site.VisitorCountry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the answers along, and seals them anew when the key changes. */
@Component
class AboutUsData implements PersonalData {

    private static final Locale READER = Locale.US;

    private final AboutUs aboutUs;
    private final MessageSource words;
    private final JsonMapper json;

    AboutUsData(AboutUs aboutUs, MessageSource words, JsonMapper json) {
        this.aboutUs = aboutUs;
        this.words = words;
        this.json = json;
    }

    @Override
    public String folder() {
        return "about-us";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        Answers now = aboutUs.of(box);
        if (!now.equals(Answers.NONE)) {
            write(now, "about-us", to);
        }
        List<Answers> before = aboutUs.before(box);
        for (int i = 0; i < before.size(); i++) {
            write(before.get(i), "about-us-before-" + (i + 1), to);
        }
    }

    private void write(Answers answers, String name, ExportFolder to) {
        to.file(name + ".txt", readable(answers));
        to.file(name + ".json", json.writeValueAsString(answers));
    }

    private String readable(Answers answers) {
        List<String> lines = new ArrayList<>();
        if (!answers.relation().isEmpty()) {
            String relation = say("accounts.about-us.relation." + answers.relation());
            line(lines, "relation", answers.relationWords().isEmpty() ? relation : answers.relationWords());
        }
        line(lines, "loved-one", answers.lovedOne());
        line(lines, "country", answers.country().isEmpty() ? "" : VisitorCountry.nameOf(answers.country(), READER));
        line(lines, "payments", joined("directory.filter.payment.", answers.payments()));
        line(lines, "medicines", joined("accounts.about-us.medicine.", answers.medicines()));
        if (answers.bereaved()) {
            lines.add(say("accounts.about-us.bereaved"));
        }
        return String.join("\n", lines) + "\n";
    }

    private void line(List<String> lines, String question, String answer) {
        if (!answer.isEmpty()) {
            lines.add(say("accounts.about-us." + question) + ": " + answer);
        }
    }

    private String joined(String prefix, List<String> codes) {
        return codes.stream().map(code -> say(prefix + code)).collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return words.getMessage(key, null, READER);
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        aboutUs.reseal(from, to);
    }
}
