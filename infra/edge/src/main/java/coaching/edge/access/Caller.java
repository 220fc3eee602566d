package coaching.edge.access;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who signed in, as their access token has it.
///
/// @param person who that is as a participant
/// @param granted roles beside the participant, which everybody is
/// @param programmes ids of the programmes the granted roles hold in, or `*`
public record Caller(String subject, PersonId person, Set<Role> granted, Set<String> programmes) {

    /// All of it: the JDK would take shorter ones for the same.
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String EVERY_PROGRAMME = "*";

    public Caller {
        granted = Set.copyOf(granted);
        programmes = Set.copyOf(programmes);
    }

    public static Caller of(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject(), "checked with the token");
        var roles = strings(token, "roles").stream().map(Role::ofClaim).flatMap(Optional::stream)
            .collect(Collectors.toSet());
        return new Caller(subject, person(String.valueOf(token.getClaimAsString("iss")), subject),
            roles, Set.copyOf(strings(token, "programmes")));
    }

    /// Absent when nobody has signed in.
    public static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken signedIn ? Optional.of(of(signedIn.getToken()))
            : Optional.empty();
    }

    /// Who sent the request this thread works on.
    public static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /// Each role where it holds. What only ever holds in all programmes does not hold in some.
    public Set<Grant> grants() {
        if (programmes.contains(EVERY_PROGRAMME)) {
            return granted.stream().map(Grant::everywhere).collect(Collectors.toSet());
        }
        var some = programmes.stream().flatMap(text -> programme(text).stream()).toList();
        return granted.stream().filter(role -> !role.isOfAllProgrammes())
            .flatMap(role -> some.stream().map(programme -> new Grant(role, programme))).collect(Collectors.toSet());
    }

    /// Running the system is no matter of programmes: a token need not name any.
    public boolean operates() {
        return granted.stream().anyMatch(role -> role.may(Capability.OPERATE));
    }

    /// What is no id is no programme of ours.
    private static Optional<ProgrammeId> programme(String claim) {
        try {
            return Optional.of(ProgrammeId.of(claim));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Who that is, unless their record was merged into another one. Foreign issuers need not name people by UUID. The
    /// issuer is part of the name: two may know the same subject.
    public static PersonId person(String issuer, String subject) {
        if (UUID_TEXT.matcher(subject).matches()) {
            return PersonId.of(subject);
        }
        var name = issuer + "|" + subject;
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> strings(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
