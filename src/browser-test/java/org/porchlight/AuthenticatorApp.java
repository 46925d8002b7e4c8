package org.porchlight;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The app on somebody's phone that shows a new code every half minute. */
public final class AuthenticatorApp {

    private AuthenticatorApp() {}

    /**
     * What it shows.
     *
     * @param key as it stands on the page, in groups
     * @param stepsAhead 0 for the code of now; 1 for the next, where the first has been used
     */
    public static String code(String key, int stepsAhead) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        try {
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(key.replaceAll("\\s", "")), app.getAlgorithm()),
                    Instant.now().plus(app.getTimeStep().multipliedBy(stepsAhead)),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
