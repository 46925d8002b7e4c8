package org.porchlight.directory;

/**
 * How large the directory is.
 *
 * @param places all listings
 * @param saysNoOpioidTreatment those that say they do not treat opioid use
 * @param saysNoMedication those that say they use no medication for opioid use
 */
public record DirectoryNumbers(int places, int saysNoOpioidTreatment, int saysNoMedication) {}
