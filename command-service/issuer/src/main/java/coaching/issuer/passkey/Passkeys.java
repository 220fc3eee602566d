package coaching.issuer.passkey;

import coaching.vault.database.VaultDatabase;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Passkeys of people (WebAuthn, level 3). The authenticator checks who holds it, so that a stolen device alone opens nothing.
public final class Passkeys {

    /// Of one person.
    static final int MOST = 20;

    private static final String NAME = "Kept";

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository keys;
    private final Webauthn4JRelyingPartyOperations operations;
    private final BiConsumer<String, Boolean> changed;

    /// @param pages where people reach the issuer: passkeys are good for its host alone
    /// @param names how an authenticator calls the person
    /// @param changed hears whose have changed, and whether there are any
    public Passkeys(VaultDatabase database, URI pages, Function<String, Optional<String>> names,
                    BiConsumer<String, Boolean> changed) {
        this.changed = changed;
        owners = new JdbcPublicKeyCredentialUserEntityRepository(database.operations());
        keys = new JdbcUserCredentialRepository(database.operations());
        operations = new Webauthn4JRelyingPartyOperations(owners, keys,
            PublicKeyCredentialRpEntity.builder().id(Objects.requireNonNull(pages.getHost(), "no host")).name(NAME)
                .build(),
            Set.of(origin(pages)));
        operations.setCustomizeRequestOptions(it -> it.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(it -> it.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .userVerification(UserVerificationRequirement.REQUIRED).residentKey(ResidentKeyRequirement.REQUIRED)
            .build())
            .user(calledByName(names)));
    }

    /// The owner is a random id and a person's id, neither of which anybody would recognise in a list of passkeys.
    private ImmutablePublicKeyCredentialUserEntity calledByName(Function<String, Optional<String>> names) {
        var person = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "signed in")
            .getName();
        var name = names.apply(person).orElse(NAME);
        return (ImmutablePublicKeyCredentialUserEntity) ImmutablePublicKeyCredentialUserEntity.builder()
            .id(Objects.requireNonNull(owners.findByUsername(person), "made before its options").getId()).name(name)
            .displayName(name).build();
    }

    private static String origin(URI pages) {
        return pages.getScheme() + "://" + pages.getAuthority();
    }

    WebAuthnRelyingPartyOperations operations() {
        return operations;
    }

    UserCredentialRepository keys() {
        return keys;
    }

    void haveChanged(String person) {
        changed.accept(person, !of(person).isEmpty());
    }

    /// The newest first.
    public List<CredentialRecord> of(String person) {
        var owner = owners.findByUsername(person);
        return owner == null ? List.of()
            : keys.findByUserId(owner.getId()).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated).reversed()).toList();
    }

    /// Whether there was one of that person.
    public boolean remove(String person, String id) {
        var own = of(person).stream().map(CredentialRecord::getCredentialId)
            .filter(it -> it.toBase64UrlString().equals(id)).findFirst();
        own.ifPresent(this::delete);
        return own.isPresent();
    }

    private void delete(Bytes id) {
        keys.delete(id);
    }
}
