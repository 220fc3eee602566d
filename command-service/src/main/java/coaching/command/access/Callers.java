package coaching.command.access;

import coaching.command.kernel.Authority;
import coaching.command.problem.BadRequest;
import coaching.command.problem.HttpRule;
import coaching.events.Envelope.Actor.Role;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Tells from token and headers what a caller may claim to be, for the command that was asked for.
@Component
public class Callers {

    private static final String ACTING = "Kept-Acting-Participant";
    private static final String ON_BEHALF_OF = "Kept-On-Behalf-Of";

    /// @param acting the participant an integration vouches for
    /// @param onBehalfOf the participant a coordinator or integration records for
    public Authority authority(HttpServletRequest request, @Nullable ParticipantId acting,
                               @Nullable ParticipantId onBehalfOf) {
        var token = token();
        var roles = roles(token);
        require(acting == null || roles.contains(Role.INTEGRATION), ACTING,
            "Only integrations vouch for participants.");
        require(onBehalfOf == null || roles.contains(Role.COORDINATOR) || roles.contains(Role.INTEGRATION),
            ON_BEHALF_OF,
            "Only coordinators and integrations record for others.");
        if (acting != null || !roles.contains(Role.INTEGRATION)) {
            roles.add(Role.PARTICIPANT);
        }
        roles.retainAll(AccessGate.entry(request).roles());
        var subject = Objects.requireNonNull(token.getSubject(), "checked with the token");
        return new Authority(subject, person(token, subject), roles, strings(token, "programmes"), acting, onBehalfOf);
    }

    static Set<Role> roles(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        strings(token, "roles")
            .forEach(name -> List.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.AUDITOR)
                .stream().filter(role -> claim(role).equals(name)).forEach(roles::add));
        return roles;
    }

    /// As `roles` claims and `x-roles` spell it.
    static String claim(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return signedIn.getToken();
        }
        throw new BadRequest(HttpRule.NOT_SIGNED_IN, "Authorization", "Send a valid access token as a bearer token.");
    }

    static Set<String> strings(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : values.stream().collect(toUnmodifiableSet());
    }

    /// Foreign issuers need not name people by UUID. The issuer is part of the name: two may know the same subject.
    private static PersonId person(Jwt token, String subject) {
        try {
            return PersonId.of(subject);
        } catch (IllegalArgumentException _) {
            var name = token.getClaimAsString("iss") + "|" + subject;
            return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void require(boolean allowed, String header, String detail) {
        if (!allowed) {
            throw new BadRequest(HttpRule.NOT_ALLOWED, header, detail);
        }
    }
}
