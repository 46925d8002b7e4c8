package org.porchlight.sharing;

/**
 * Something that can be chosen for a link.
 *
 * @param id tells it from others of its kind
 * @param hint what helps to tell it apart, such as a day; may be empty
 */
public record Choice(String id, String title, String hint) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Choice";
    }
}
