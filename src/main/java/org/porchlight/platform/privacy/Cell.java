package org.porchlight.platform.privacy;

import java.util.UUID;

/**
 * Where a sealed text is kept. A text opens only in the cell it was sealed for, so that nobody with the database can move
 * one to another row, column or person unnoticed.
 *
 * @param row made at random by the application before the row is first stored
 */
public record Cell(String table, String column, UUID row) {}
