package org.porchlight.accounts;

import java.util.UUID;

/** A person's words were kept. The first time, they are shown a recovery code. */
public record WordsKept(UUID owner) {}
