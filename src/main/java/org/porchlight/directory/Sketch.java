package org.porchlight.directory;

import java.util.List;
import org.porchlight.directory.finder.FinderQuery;
import org.porchlight.directory.finder.ListingCard;

/**
 * A map without a map: the family in the middle, rings at round distances, listings by direction and distance. Drawn on the
 * server in a square of 320 units, so that no map service learns who looks for treatment.
 *
 * @param rings the largest first
 */
record Sketch(List<Ring> rings, List<Dot> dots) {

    static final int SIZE = 320;
    private static final double CENTRE = SIZE / 2.0;
    private static final double REACH = CENTRE - 22;

    /** A circle around the family. */
    record Ring(long radius, int miles) {

        public long labelY() {
            return Math.round(CENTRE - radius) + 9;
        }
    }

    /** One listing, numbered as in the list. */
    record Dot(long x, long y, int number) {

        /** As SVG moves it there. */
        public String place() {
            return "translate(" + x + " " + y + ")";
        }
    }

    static Sketch of(List<CardView> cards) {
        double farthest =
                cards.stream().mapToDouble(c -> c.card().miles()).max().orElse(1);
        int edge = FinderQuery.RADII.stream()
                .filter(r -> r >= farthest)
                .findFirst()
                .orElse(100);
        List<Ring> rings = FinderQuery.RADII.stream()
                .filter(miles -> miles <= edge && miles * 5 >= edge)
                .map(miles -> new Ring(Math.round(REACH * miles / edge), miles))
                .sorted((a, b) -> Integer.compare(b.miles(), a.miles()))
                .toList();
        return new Sketch(rings, cards.stream().map(view -> dot(view, edge)).toList());
    }

    private static Dot dot(CardView view, int edge) {
        ListingCard card = view.card();
        double away = REACH * Math.min(1, card.miles() / edge);
        double angle = Math.toRadians(card.bearing());
        return new Dot(
                Math.round(CENTRE + away * Math.sin(angle)),
                Math.round(CENTRE - away * Math.cos(angle)),
                view.number());
    }
}
