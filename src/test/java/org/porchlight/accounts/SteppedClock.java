package org.porchlight.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it on. */
public class SteppedClock extends Clock {

    private volatile Instant now = Instant.now();

    public synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    /** Sets it to the real time again: an hour ahead of it, and sessions that a test has only just made count as ended. */
    public synchronized void backToNow() {
        now = Instant.now();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Puts it into the application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InPlaceOfTheReal {

        @Bean
        @Primary
        SteppedClock steppedClock() {
            return new SteppedClock();
        }
    }
}
