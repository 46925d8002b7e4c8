package org.porchlight.site;

/** A setting that would do harm silently; its message is one sentence for the person who starts Porchlight. */
public class SettingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingRefused(String sentence) {
        super(sentence);
    }
}
