package org.porchlight.sharing.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.TwoMegabytes;

@PeopleTest
class SharePagesTests {

    private final People people;
    private final Accounts accounts;
    private final Boxes boxes;

    SharePagesTests(People people, Accounts accounts, Boxes boxes) {
        this.people = people;
        this.accounts = accounts;
        this.boxes = boxes;
    }

    @Test
    void tellBeforeAnythingIsMadeThatALinkCannotHoldTwoMegabytes() {
        people.goHome();
        UUID anna = accounts.create(AccountName.of("Anna").orElseThrow(), Role.FAMILY, null);
        SignedIn who = accounts.signedIn(anna).orElseThrow();
        SharePages pages = new SharePages(new Letters(List.of(new TwoMegabytes())), Clock.systemUTC());
        ShareForm form = new ShareForm(UUID.randomUUID(), List.of(TwoMegabytes.KEY), "", "", 7, "", true, false);

        try (Boxes.NewPassword password = boxes.prepare(People.PASSWORD);
                OpenBox box = boxes.create(anna, password)) {
            assertThat(pages.check(form, who, box).problems())
                    .containsExactly(new ShareForm.Problem("items", "too-much"));
        }
    }
}
