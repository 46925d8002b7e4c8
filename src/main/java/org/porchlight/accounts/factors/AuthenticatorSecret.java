package org.porchlight.accounts.factors;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.web.util.UriUtils;

/** What an authenticator app and this program both know: 160 random bits, as RFC 4226 advises. To be shown once, by its owner's wish. */
public final class AuthenticatorSecret {

    private static final int BYTES = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    AuthenticatorSecret(byte[] key) {
        this.key = key;
    }

    public static AuthenticatorSecret fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new AuthenticatorSecret(key);
    }

    /** What {@link #base32} wrote. */
    public static AuthenticatorSecret ofBase32(String letters) {
        return new AuthenticatorSecret(Base32.decode(letters));
    }

    byte[] key() {
        return key;
    }

    /** 32 letters and digits (<a href="https://www.rfc-editor.org/rfc/rfc4648">RFC 4648</a>), for apps that cannot scan. */
    public String base32() {
        return Base32.toBase32String(key);
    }

    /** The same in groups of four, for reading and typing. */
    public List<String> groups() {
        String letters = base32();
        return IntStream.range(0, letters.length() / GROUP)
                .mapToObj(group -> letters.substring(group * GROUP, (group + 1) * GROUP))
                .toList();
    }

    /**
     * The address that an authenticator app reads, as
     * <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">all apps expect it</a>.
     *
     * @param issuer what the app shows above the code: choose something neutral, for others may see that screen
     * @param name the name someone signs in with
     */
    public String address(String issuer, String name) {
        String from = encoded(issuer);
        return "otpauth://totp/" + from + ":" + encoded(name) + "?secret=" + base32() + "&issuer=" + from
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /** Apps take a colon, even an encoded one, for the end of the issuer. */
    private static String encoded(String text) {
        return UriUtils.encode(text.replace(":", " ").strip(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AuthenticatorSecret";
    }
}
