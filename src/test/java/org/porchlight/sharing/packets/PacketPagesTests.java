package org.porchlight.sharing.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.ui.ExtendedModelMap;

@PeopleTest
class PacketPagesTests {

    private final People people;
    private final Accounts accounts;
    private final Boxes boxes;

    PacketPagesTests(People people, Accounts accounts, Boxes boxes) {
        this.people = people;
        this.accounts = accounts;
        this.boxes = boxes;
    }

    @Test
    void tellThatAPacketCannotHoldTwoMegabytesAlsoWhereASheetGrewLater() {
        people.goHome();
        UUID clara = accounts.create(AccountName.of("Clara").orElseThrow(), Role.COUNSELOR, null);
        SignedIn who = accounts.signedIn(clara).orElseThrow();
        PacketPages pages = new PacketPages(new Letters(List.of(new TwoMegabytes())), Clock.systemUTC());
        PacketForm form =
                new PacketForm(UUID.randomUUID(), 0, "First visit", "", "", List.of(TwoMegabytes.KEY), "", "", "", "");
        Packet grown = new Packet(UUID.randomUUID(), 1, Instant.EPOCH, form.document());

        try (Boxes.NewPassword password = boxes.prepare(People.PASSWORD);
                OpenBox box = boxes.create(clara, password)) {
            ExtendedModelMap model = new ExtendedModelMap();
            pages.show(grown, null, who, box, model);

            assertThat(pages.problems(form, who, box)).containsExactly(new PacketForm.Problem("items", "too-much"));
            assertThat(model).containsEntry("refused", "too-much").doesNotContainKey("letter");
        }
    }
}
