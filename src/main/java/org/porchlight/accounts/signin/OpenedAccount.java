package org.porchlight.accounts.signin;

import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;

/** A person whose password or code was right, and their open box. */
public record OpenedAccount(SignedIn who, OpenBox box) {}
