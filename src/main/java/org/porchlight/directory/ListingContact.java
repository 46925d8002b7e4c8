package org.porchlight.directory;

/**
 * How to reach a place, for a page that a family fills in about it.
 *
 * @param phone as the list prints it; empty if it gives none
 */
public record ListingContact(String name, String phone) {}
