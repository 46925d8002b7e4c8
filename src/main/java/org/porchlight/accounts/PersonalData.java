package org.porchlight.accounts;

import org.porchlight.platform.privacy.OpenBox;

/** What a module keeps for a person. Each private module implements it, so that nothing is forgotten on the way out. */
public interface PersonalData {

    /** The folder in the export, such as "journal"; also tells modules apart. */
    String folder();

    /** Writes all of it in readable form, and once more as JSON. */
    void export(OpenBox box, ExportFolder to);

    /**
     * Seals all of it again under the newest key of another box of the same person, in the caller's transaction. What the
     * old box cannot open stays as it is.
     */
    void reseal(OpenBox from, OpenBox to);
}
