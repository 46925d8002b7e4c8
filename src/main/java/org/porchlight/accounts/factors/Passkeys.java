package org.porchlight.accounts.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The passkeys of all accounts. Spring Security makes the options and checks the answers; this adds whose they are, challenges
 * that need no session, and that the device asks its owner (a finger, a face, a PIN) each time. Count the tries before asking.
 */
@Component
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final String SIGN_IN = "sign-in";
    private static final String REGISTER = "register|";

    /** Spring asks who is there only to look up keys that it would name to a stranger. */
    private static final Authentication VISITOR =
            new AnonymousAuthenticationToken("visitor", "visitor", AuthorityUtils.createAuthorityList("VISITOR"));

    private final RelyingParty site;
    private final PasskeyChallenges challenges;
    private final JdbcClient jdbc;

    Passkeys(RelyingParty site, PasskeyChallenges challenges, JdbcClient jdbc) {
        this.site = site;
        this.challenges = challenges;
        this.jdbc = jdbc;
    }

    /** Whether this account has one. */
    public boolean isOn(UUID account) {
        return count(account) > 0;
    }

    int count(UUID account) {
        return jdbc.sql("""
                select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                where e.account_id = :account""").param("account", account).query(Integer.class).single();
    }

    /** The oldest first. */
    List<Passkey> of(SignedIn who) {
        return owner(who.id())
                .map(owner -> site.credentials().findByUserId(owner.getId()).stream()
                        .sorted(Comparator.comparing(CredentialRecord::getCreated))
                        .map(record -> show(record, who.zone()))
                        .toList())
                .orElse(List.of());
    }

    private static Passkey show(CredentialRecord record, ZoneId zone) {
        // it is stored with the moment in which it was made as its last use
        Instant used = record.getLastUsed().isAfter(record.getCreated().plusSeconds(1)) ? record.getLastUsed() : null;
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                LocalDate.ofInstant(record.getCreated(), zone),
                day(used, zone));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    /** Forgets the one with this id, if it is this account's. */
    boolean remove(UUID account, String id) {
        return jdbc.sql("""
                delete from user_credentials c using user_entities e
                where e.id = c.user_entity_user_id and e.account_id = :account and c.credential_id = :id""").param("account", account).param("id", id).update() == 1;
    }

    /** What the browser has to be told to make a new one, as JSON. */
    String optionsToMake(SignedIn who, HttpServletRequest request) {
        return PasskeyJson.write(toMake(who, challenges.fresh(REGISTER + who.id()), site.at(request)));
    }

    /** What the browser has to be told to use one, as JSON. Names no account and no key. */
    String optionsToSignIn(HttpServletRequest request) {
        return PasskeyJson.write(toSignIn(challenges.fresh(SIGN_IN), site.at(request)));
    }

    /** Takes a new one in. False if what the browser sent is not the answer to a challenge of ours to this person. */
    boolean register(SignedIn who, String credential, String label, HttpServletRequest request) {
        return PasskeyJson.made(credential)
                .map(made -> register(who, made, label, request))
                .orElse(false);
    }

    private boolean register(
            SignedIn who,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label,
            HttpServletRequest request) {
        byte[] challenge = PasskeyJson.challenge(made.getResponse());
        if (!challenges.isOurs(challenge, REGISTER + who.id())) {
            return false;
        }
        Webauthn4JRelyingPartyOperations here = site.at(request);
        try {
            here.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    toMake(who, challenge, here), new RelyingPartyPublicKey(made, label)));
            return challenges.use(challenge);
        } catch (WebAuthnException | IllegalArgumentException | DuplicateKeyException refused) {
            log.info("A new passkey was refused: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    /** Whose passkey answered; empty if none that we know answered a challenge of ours, or one that was answered before. */
    public Optional<UUID> check(String credential, HttpServletRequest request) {
        return PasskeyJson.answer(credential).flatMap(answer -> check(answer, request));
    }

    private Optional<UUID> check(
            PublicKeyCredential<AuthenticatorAssertionResponse> answer, HttpServletRequest request) {
        byte[] challenge = PasskeyJson.challenge(answer.getResponse());
        if (!challenges.isOurs(challenge, SIGN_IN)) {
            return Optional.empty();
        }
        Webauthn4JRelyingPartyOperations here = site.at(request);
        try {
            PublicKeyCredentialUserEntity owner =
                    here.authenticate(new RelyingPartyAuthenticationRequest(toSignIn(challenge, here), answer));
            return challenges.use(challenge) ? Optional.of(UUID.fromString(owner.getName())) : Optional.empty();
        } catch (WebAuthnException | IllegalArgumentException refused) {
            log.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static PublicKeyCredentialRequestOptions toSignIn(byte[] challenge, Webauthn4JRelyingPartyOperations here) {
        here.setCustomizeRequestOptions(options ->
                options.challenge(new Bytes(challenge)).userVerification(UserVerificationRequirement.REQUIRED));
        return here.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(VISITOR));
    }

    private PublicKeyCredentialCreationOptions toMake(
            SignedIn who, byte[] challenge, Webauthn4JRelyingPartyOperations here) {
        Bytes handle = handle(who.id());
        here.setCustomizeCreationOptions(options -> options.challenge(new Bytes(challenge))
                // the device shows the name that the person chose; here it is not stored
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle)
                        .name(who.name())
                        .displayName(who.name())
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return here.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                UsernamePasswordAuthenticationToken.authenticated(
                        who.id().toString(), null, AuthorityUtils.NO_AUTHORITIES)));
    }

    /** The random number by which devices know this account. */
    private Bytes handle(UUID account) {
        jdbc.sql("""
                insert into user_entities (id, name, display_name) values (:handle, :account, '')
                on conflict (name) do nothing""")
                .param("handle", Bytes.random().toBase64UrlString())
                .param("account", account.toString())
                .update();
        return owner(account).orElseThrow().getId();
    }

    private Optional<PublicKeyCredentialUserEntity> owner(UUID account) {
        return Optional.ofNullable(site.owners().findByUsername(account.toString()));
    }
}
