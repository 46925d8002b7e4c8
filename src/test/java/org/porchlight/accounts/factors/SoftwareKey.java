package org.porchlight.accounts.factors;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A device with one passkey, as far as the server can tell: <a href="https://www.w3.org/TR/webauthn-3/">WebAuthn</a> with ES256
 * and no attestation, written byte by byte so that nothing of the server's own library checks itself.
 */
final class SoftwareKey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private int counter;

    /** Whether the owner showed a finger or typed a PIN. */
    boolean asksItsOwner = true;

    String origin = "http://localhost";

    SoftwareKey() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return text(id);
    }

    /** What a browser sends for a new passkey. */
    String made(String challenge) {
        byte[] data = join(owner(NEW_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        byte[] attestation = join(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return credential(
                "\"attestationObject\":\"" + text(attestation) + "\",\"transports\":[\"internal\"]",
                "create",
                challenge);
    }

    /** What a browser sends for signing in. */
    String answer(String challenge) {
        byte[] data = owner(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client("get", challenge)));
            return credential(
                    "\"authenticatorData\":\"" + text(data) + "\",\"signature\":\"" + text(signature.sign()) + "\"",
                    "get",
                    challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String credential(String response, String what, String challenge) {
        return """
                {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform","clientExtensionResults":{},
                "response":{"clientDataJSON":"%s",%s}}""".formatted(id(), id(), text(client(what, challenge)), response);
    }

    private byte[] client(String what, String challenge) {
        return """
                {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(what, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] owner(int more) {
        counter++;
        int flags = PRESENT | (asksItsOwner ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256("localhost".getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private byte[] coseKey() {
        ECPublicKey open = (ECPublicKey) keys.getPublic();
        return join(
                hex("a5010203262001215820"),
                fixed(open.getW().getAffineX()),
                hex("225820"),
                fixed(open.getW().getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        return hex("%064x".formatted(number));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
