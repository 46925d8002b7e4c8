package org.porchlight.sharing.packets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.guide.Article;
import org.porchlight.guide.Guide;
import org.porchlight.guide.Step;
import org.porchlight.sharing.Choice;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable;
import org.porchlight.sharing.SharedPart;
import org.porchlight.sharing.SharedPart.Doing;
import org.porchlight.sharing.SharedPart.Lines;
import org.springframework.stereotype.Component;

/** Steps and situation pages as part of a packet: what each is about, and the way to it. The guide knows nothing of links. */
@Component
class GuidePages implements Shareable {

    private final Guide guide;

    GuidePages(Guide guide) {
        this.guide = guide;
    }

    @Override
    public String kind() {
        return "guide";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public boolean isFor(LinkKind link) {
        return link == LinkKind.PACKET;
    }

    @Override
    public List<Choice> choices(Asked asked) {
        return all().stream()
                .map(part -> new Choice(part.id(), part.title(), ""))
                .toList();
    }

    @Override
    public Optional<SharedPart> copy(String id, Asked asked) {
        return all().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    private List<SharedPart> all() {
        List<SharedPart> parts = new ArrayList<>();
        for (Step step : guide.steps()) {
            parts.add(part(
                    "step-" + step.number(),
                    step.number() + ". " + step.title(),
                    step.summary(),
                    "/steps/" + step.number()));
        }
        guide.situations().values().stream()
                .sorted(Comparator.comparing(Article::title))
                .forEach(page ->
                        parts.add(part(page.slug(), page.title(), page.summary(), "/situations/" + page.slug())));
        return parts;
    }

    private SharedPart part(String id, String title, String summary, String address) {
        return new SharedPart(kind(), id, title, List.of(Lines.of("", summary)), Doing.open(address));
    }
}
