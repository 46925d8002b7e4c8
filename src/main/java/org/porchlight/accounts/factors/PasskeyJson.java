package org.porchlight.accounts.factors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that goes between browser and server, as <a href="https://www.w3.org/TR/webauthn-3/">WebAuthn</a> writes it. */
final class PasskeyJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new WebauthnJacksonModule())
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PasskeyJson() {}

    static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** What a new passkey says of itself; empty if it cannot be read. */
    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String credential) {
        return read(credential, new TypeReference<>() {});
    }

    /** What a passkey answers to a challenge; empty if it cannot be read. */
    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> answer(String credential) {
        return read(credential, new TypeReference<>() {});
    }

    private static <T extends AuthenticatorResponse> Optional<PublicKeyCredential<T>> read(
            String credential, TypeReference<PublicKeyCredential<T>> type) {
        try {
            return Optional.ofNullable(JSON.readValue(credential, type))
                    .filter(read -> read.getRawId() != null
                            && read.getId() != null
                            && read.getResponse() != null
                            && read.getResponse().getClientDataJSON() != null);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The challenge that was signed; empty bytes if there is none. */
    static byte[] challenge(AuthenticatorResponse response) {
        try {
            return Base64.getUrlDecoder()
                    .decode(JSON.readTree(response.getClientDataJSON().getBytes())
                            .path("challenge")
                            .asString(""));
        } catch (JacksonException | IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
