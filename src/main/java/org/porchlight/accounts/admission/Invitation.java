package org.porchlight.accounts.admission;

import java.time.Instant;
import java.util.UUID;
import org.porchlight.accounts.Role;

/** An invitation that nobody has used yet, without its code. */
public record Invitation(UUID id, Role role, Instant madeAt, Instant expiresAt) {}
