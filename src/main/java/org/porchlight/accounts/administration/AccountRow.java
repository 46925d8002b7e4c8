package org.porchlight.accounts.administration;

import org.porchlight.accounts.AccountSummary;

/** One line of the list of accounts. */
record AccountRow(AccountSummary account, int sessions) {}
