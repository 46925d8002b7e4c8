package org.porchlight.accounts.sessions;

import java.time.Instant;

/**
 * One of a person's own sessions.
 *
 * @param key names it in a form; says nothing that would let anyone in
 * @param isThis whether it is the one that asks
 */
public record OpenSession(String key, Device device, Instant startedAt, Instant lastUsedAt, boolean isThis) {}
