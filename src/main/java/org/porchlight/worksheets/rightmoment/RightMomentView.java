package org.porchlight.worksheets.rightmoment;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.worksheets.sheet.Telephone;

/**
 * The plan as its pages show it.
 *
 * @param places always three, so that paper has room for those that are still missing
 */
record RightMomentView(RightMomentPlan plan, List<PlaceLine> places, Telephone helper) {

    static final int PLACES = 3;

    /** One of the three places, with its number among them from 1 on. */
    record PlaceLine(int number, Place place, Telephone telephone) {

        public boolean isBlank() {
            return place.equals(Place.NONE);
        }

        /** Somebody has typed that it is closed. */
        public boolean isClosed() {
            return place.standing().equals("closed");
        }

        public boolean isFull() {
            return place.standing().equals("full");
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "PlaceLine";
        }
    }

    static RightMomentView of(RightMomentPlan plan) {
        List<PlaceLine> lines = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            Place place = i < plan.places().size() ? plan.places().get(i) : Place.NONE;
            lines.add(new PlaceLine(i + 1, place, new Telephone(place.phone())));
        }
        return new RightMomentView(plan, List.copyOf(lines), new Telephone(plan.helperPhone()));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "RightMomentView";
    }
}
