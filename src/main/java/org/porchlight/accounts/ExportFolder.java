package org.porchlight.accounts;

/** Where a module puts what it exports. Everything stays in memory until the owner has it. */
public interface ExportFolder {

    /**
     * Adds a file.
     *
     * @param name such as "2026-11.md", without a folder
     */
    void file(String name, String text);
}
