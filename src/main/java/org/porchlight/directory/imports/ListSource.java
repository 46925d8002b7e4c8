package org.porchlight.directory.imports;

/**
 * A published list that may be loaded again and again, edition by edition.
 *
 * @param slug the name by which later editions find this source
 * @param listYear the year that the edition prints on its title page
 * @param licenceNote what may be done with it, in one sentence
 * @param country two letters, ISO 3166-1
 */
record ListSource(
        String slug, String name, String publisher, String url, String licenceNote, int listYear, String country) {

    /** The list that ships with the application, edition of 2022; rights in starter/README.md. */
    static final ListSource STARTER = new ListSource(
            "samhsa-national-directory",
            "National Directory of Drug and Alcohol Abuse Treatment Facilities",
            "Substance Abuse and Mental Health Services Administration (SAMHSA)",
            "https://www.samhsa.gov/data",
            "Work of the US government, in the public domain. May not be distributed for a fee without permission.",
            2022,
            "US");

    /** The same list in the edition of another year. */
    ListSource ofYear(int year) {
        return new ListSource(slug, name, publisher, url, licenceNote, year, country);
    }
}
