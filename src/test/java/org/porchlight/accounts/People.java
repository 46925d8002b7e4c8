package org.porchlight.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.factors.AuthenticatorCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Makes accounts for a test, and signs in to them through the pages. */
public class People {

    public static final String PASSWORD = "kettle marble otter thistle";

    private final Accounts accounts;
    private final Boxes boxes;
    private final AuthenticatorCodes codes;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final SteppedClock clock;
    private final Map<UUID, String> secrets = new HashMap<>();

    People(
            Accounts accounts,
            Boxes boxes,
            AuthenticatorCodes codes,
            JdbcClient jdbc,
            MockMvcTester mvc,
            SteppedClock clock) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.codes = codes;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** Nobody has an account, the settings are as at the beginning, and it is now. */
    public void goHome() {
        clock.backToNow();
        jdbc.sql("delete from account").update();
        jdbc.sql("delete from set_up_code").update();
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from attempt_bucket").update();
        jdbc.sql("update sign_up_rule set mode = 'open'").update();
    }

    public Browser visitor() {
        return new Browser(mvc);
    }

    public UUID make(String name, Role role) {
        UUID id = accounts.create(AccountName.of(name).orElseThrow(), role, null);
        try (Boxes.NewPassword password = boxes.prepare(PASSWORD)) {
            boxes.create(id, password).close();
        }
        return id;
    }

    public void enrol(UUID account) {
        String secret = codes.begin(account).orElseThrow().base32();
        if (!codes.confirm(account, code(secret))) {
            throw new AssertionError("the code does not fit");
        }
        secrets.put(account, secret);
    }

    /** Signs in, with a code of the app if there is one. */
    public Browser signIn(UUID account) {
        Browser visitor = visitor();
        visitor.post("/sign-in", "name", accounts.summary(account).orElseThrow().name(), "password", PASSWORD);
        if (secrets.containsKey(account)) {
            visitor.post("/second-factor", "code", nextCode(account));
        }
        // for the token of its forms
        return visitor.get("/unlock");
    }

    /** An administrator who signed in with a second factor. */
    public Browser administrator() {
        UUID id = make("Dana", Role.ADMINISTRATOR);
        enrol(id);
        return signIn(id).get("/admin");
    }

    /** A code that was not used yet. */
    public String nextCode(UUID account) {
        clock.forward(Duration.ofMinutes(1));
        return code(secrets.getOrDefault(account, ""));
    }

    /** What an app with this secret shows now. */
    public String code(String secret) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        try {
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), app.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
