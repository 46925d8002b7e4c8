package org.porchlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.porchlight.Caller;
import org.porchlight.PorchlightServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two hundred people who sign in at once wait or are asked to come back, and nobody else notices. */
@PorchlightServerTest
class ManySignInsTests {

    private static final int PEOPLE = 200;

    @LocalServerPort
    private int port;

    @Test
    void areAnsweredOrAskedToWaitAndHelpStaysOpen() {
        String name = Caller.freshName("Anna");
        Caller.signedUp(port, name);
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        List<CompletableFuture<Caller.Answer>> answers = new ArrayList<>();

        for (int i = 0; i < PEOPLE; i++) {
            String typed = i % 10 == 0 ? name : name + i;
            answers.add(CompletableFuture.supplyAsync(
                    () -> new Caller(port).post("/sign-in", "name", typed, "password", Caller.PASSWORD), crowd));
        }
        List<Integer> help = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            help.add(new Caller(port).get("/help-now").status());
        }
        List<Caller.Answer> all = answers.stream().map(CompletableFuture::join).toList();
        crowd.shutdown();

        assertThat(help).containsOnly(200);
        assertThat(all)
                .extracting(Caller.Answer::status)
                .isSubsetOf(302, 422, 429, 503)
                .contains(302);
        assertThat(all)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent());
    }
}
