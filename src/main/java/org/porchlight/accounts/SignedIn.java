package org.porchlight.accounts;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The person whose request this is. Controllers of private pages take it as an argument; a request without a session never
 * reaches them.
 *
 * @param zone where the person's day begins and ends
 * @param previews whether the journal's list may show first lines
 * @param lockAfter how long without a request until the box is closed again
 * @param stamp changes when all sessions have to end
 */
public record SignedIn(
        UUID id, String name, Role role, ZoneId zone, boolean previews, Duration lockAfter, UUID stamp) {}
