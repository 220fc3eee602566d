package coaching.query.kernel.access;

import coaching.events.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Hands the [Reader] to a question that asks for one.
final class Readers implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                  NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return of(signedIn.getToken());
        }
        throw new IllegalStateException("A question about somebody's own was mapped for everyone");
    }

    static Reader of(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject(), "checked with the token");
        var name = token.getClaimAsString("name");
        return new Reader(subject, person(subject, token), name == null ? subject : name, roles(token),
            Set.copyOf(strings(token, "programmes")));
    }

    static Set<Caller> roles(Jwt token) {
        return strings(token, "roles").stream().map(Caller::role).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /// Foreign issuers need not name people by UUID. The issuer is part of the name: two may know the same subject.
    private static PersonId person(String subject, Jwt token) {
        try {
            return PersonId.of(subject);
        } catch (IllegalArgumentException _) {
            var name = token.getClaimAsString("iss") + "|" + subject;
            return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static List<String> strings(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
