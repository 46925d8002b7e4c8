package org.porchlight.worksheets.homesafety;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What is done at home and what comes later. Each item is an answer with a day of the same name and {@code On} behind it;
 * an item without an answer is never shown as something that was left undone.
 *
 * @param home which home it is, if there are several
 * @param place where the naloxone is
 * @param expires the date on its box
 * @param prickPlace where to go after a needle prick
 * @param violencePaper whether the items about violence may stand on paper and in a calendar, which others may see
 * @param looksIn who looks in, and when
 */
record HomeCheck(
        @Line String home,

        @Part("rescue") @Choice({"done", "later", "not-for-us"})
        String doses,

        @Day(Day.When.FUTURE) @Nullable LocalDate dosesOn,
        @Line String place,
        @Day @Nullable LocalDate expires,
        @Choice({"done", "later", "not-for-us"}) String known,
        @Day(Day.When.FUTURE) @Nullable LocalDate knownOn,
        @Choice({"done", "later", "not-for-us"}) String trained,
        @Day(Day.When.FUTURE) @Nullable LocalDate trainedOn,
        @Choice({"done", "later", "not-for-us"}) String course,
        @Day(Day.When.FUTURE) @Nullable LocalDate courseOn,

        @Part("children") @Choice({"done", "later", "not-for-us"})
        String childLocks,

        @Day(Day.When.FUTURE) @Nullable LocalDate childLocksOn,
        @Choice({"done", "later", "not-for-us"}) String childDoses,
        @Day(Day.When.FUTURE) @Nullable LocalDate childDosesOn,
        @Choice({"done", "later", "not-for-us"}) String childBags,
        @Day(Day.When.FUTURE) @Nullable LocalDate childBagsOn,
        @Choice({"done", "later", "not-for-us"}) String childSharps,
        @Day(Day.When.FUTURE) @Nullable LocalDate childSharpsOn,
        @Choice({"done", "later", "not-for-us"}) String childBedroom,
        @Day(Day.When.FUTURE) @Nullable LocalDate childBedroomOn,
        @Choice({"done", "later", "not-for-us"}) String pets,
        @Day(Day.When.FUTURE) @Nullable LocalDate petsOn,

        @Part(value = "medicines", folded = true) @Choice({"done", "later", "not-for-us"})
        String lockbox,

        @Day(Day.When.FUTURE) @Nullable LocalDate lockboxOn,
        @Choice({"done", "later", "not-for-us"}) String counted,
        @Day(Day.When.FUTURE) @Nullable LocalDate countedOn,
        @Choice({"done", "later", "not-for-us"}) String oldOnes,
        @Day(Day.When.FUTURE) @Nullable LocalDate oldOnesOn,

        @Part(value = "sharps", folded = true) @Choice({"done", "later", "not-for-us"})
        String container,

        @Day(Day.When.FUTURE) @Nullable LocalDate containerOn,
        @Choice({"done", "later", "not-for-us"}) String tongs,
        @Day(Day.When.FUTURE) @Nullable LocalDate tongsOn,
        @Choice({"done", "later", "not-for-us"}) String disposal,
        @Day(Day.When.FUTURE) @Nullable LocalDate disposalOn,
        @Choice({"done", "later", "not-for-us"}) String prick,
        @Day(Day.When.FUTURE) @Nullable LocalDate prickOn,
        @Line String prickPlace,

        @Part(value = "suicide", folded = true) @Choice({"done", "later", "not-for-us"})
        String guns,

        @Day(Day.When.FUTURE) @Nullable LocalDate gunsOn,
        @Choice({"done", "later", "not-for-us"}) String alcohol,
        @Day(Day.When.FUTURE) @Nullable LocalDate alcoholOn,
        @Choice({"done", "later", "not-for-us"}) String asked,
        @Day(Day.When.FUTURE) @Nullable LocalDate askedOn,
        @Choice({"done", "later", "not-for-us"}) String crisisLines,
        @Day(Day.When.FUTURE) @Nullable LocalDate crisisLinesOn,

        @Part(value = "violence", folded = true) @Choice({"done", "later", "not-for-us"})
        String safeRoom,

        @Day(Day.When.FUTURE) @Nullable LocalDate safeRoomOn,
        @Choice({"done", "later", "not-for-us"}) String codeWord,
        @Day(Day.When.FUTURE) @Nullable LocalDate codeWordOn,
        @Choice({"done", "later", "not-for-us"}) String neighbor,
        @Day(Day.When.FUTURE) @Nullable LocalDate neighborOn,
        @Choice({"done", "later", "not-for-us"}) String packedBag,
        @Day(Day.When.FUTURE) @Nullable LocalDate packedBagOn,
        @Choice({"done", "later", "not-for-us"}) String kitchen,
        @Day(Day.When.FUTURE) @Nullable LocalDate kitchenOn,
        @Ticks("print") List<String> violencePaper,

        @Part(value = "together", folded = true) @Choice({"done", "later", "not-for-us"})
        String knock,

        @Day(Day.When.FUTURE) @Nullable LocalDate knockOn,
        @Choice({"done", "later", "not-for-us"}) String door,
        @Day(Day.When.FUTURE) @Nullable LocalDate doorOn,
        @Choice({"done", "later", "not-for-us"}) String stayOnLine,
        @Day(Day.When.FUTURE) @Nullable LocalDate stayOnLineOn,
        @Line String looksIn,
        @Part(value = "own", folded = true) @Rows(most = 4) List<OwnItem> own) {

    /** Something of the family's own. */
    record OwnItem(
            @Line String what,

            @Choice({"done", "later", "not-for-us"}) String state,

            @Day(Day.When.FUTURE) @Nullable LocalDate by) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "OwnItem";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "HomeCheck";
    }
}
