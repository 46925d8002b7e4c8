package org.porchlight.accounts;

import java.util.UUID;

/** A person's first words were kept: the moment to show a recovery code, since now there is something to lose. */
public record FirstWordsKept(UUID owner) {}
