package org.porchlight.worksheets.homesafety;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the finished page shows. What was not answered, and what is not for this family, stands nowhere.
 *
 * @param later those with a day first
 * @param blank the groups to tick with a pen, if nothing was answered
 * @param hidden what is done and comes later against violence, to be read on the screen only
 * @param violenceMayPrint whether the family has said that paper is safe
 * @param violenceOpen whether something against violence is still to come
 */
record HomePage(
        HomeCheck check,
        List<Item> done,
        List<Item> later,
        List<Group> blank,
        List<Item> hidden,
        boolean violenceMayPrint,
        boolean violenceOpen,
        boolean expired) {

    /**
     * One item of the list.
     *
     * @param group the key of its part of the form
     * @param name its field; for an item of the family's own, the field of its words
     * @param own the family's words; empty for the items that everybody has
     * @param state done, later, not-for-us or empty
     */
    record Item(
            String group,
            String name,
            String own,
            String state,
            @Nullable LocalDate by) {

        boolean isDone() {
            return state.equals("done");
        }

        boolean isLater() {
            return state.equals("later");
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Item[" + group + "]";
        }
    }

    /** The items of one part. */
    record Group(String key, List<String> items) {}

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "HomePage";
    }
}
