package org.porchlight.worksheets.callsheet;

import org.porchlight.worksheets.sheet.Telephone;

/** The call as its page shows it. */
record CallSheetView(CallSheet call, Telephone telephone) {

    /** Whether the caller has said what they are to the person. */
    public boolean saysWho() {
        return !call.relation().isEmpty()
                && !(call.relation().equals("other") && call.relationWords().isEmpty());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CallSheetView";
    }
}
