package coaching.command.access;

import coaching.command.admission.Roles;
import coaching.command.kernel.Authority;
import coaching.command.past.Past;
import coaching.edge.access.Caller;
import coaching.edge.access.TokenSettings;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.eventstore.event.StoreFailure;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.util.Set;

import static coaching.events.role.Capability.OPERATE;
import static coaching.events.role.Capability.RECORD_FOR_OTHERS;
import static coaching.events.role.Capability.VOUCH_FOR_PARTICIPANTS;

/// Tells from token, facts and headers what a caller may claim to be, for the command that was asked for.
@Component
public class Callers {

    private static final String ACTING = "Kept-Acting-Participant";
    private static final String ON_BEHALF_OF = "Kept-On-Behalf-Of";

    private final TokenSettings settings;
    private final Past past;

    Callers(TokenSettings settings, Past past) {
        this.settings = settings;
        this.past = past;
    }

    /// @param acting the participant an integration vouches for
    /// @param onBehalfOf the participant a coordinator or integration records for
    public Authority authority(HttpServletRequest request, @Nullable ParticipantId acting,
                               @Nullable ParticipantId onBehalfOf) {
        var caller = signedIn();
        require(acting == null || mayByClaim(caller, Set.of(VOUCH_FOR_PARTICIPANTS)), ACTING,
            "Only integrations vouch for participants.");
        require(onBehalfOf == null || may(caller, Set.of(RECORD_FOR_OTHERS)), ON_BEHALF_OF,
            "Only coordinators and integrations record for others.");
        return new Authority(caller.subject(), caller.person(), claimed(caller), AccessGate.entry(request).anyOf(),
            acting, onBehalfOf);
    }

    /// Whether they keep records of that programme for others: see [Roles#mayImport].
    public boolean mayImport(Authority authority, @Nullable ProgrammeId programme) {
        return Roles.of(authority, past).mayImport(programme);
    }

    /// By a role that holds somewhere. What was granted by fact is read when the token is not enough, and decided upon
    /// once more with the command.
    boolean may(Caller caller, Set<Capability> anyOf) {
        return mayByClaim(caller, anyOf) || (anyOf.contains(OPERATE) && operatesByClaim(caller))
            || mayAny(Roles.held(caller.person(), past), anyOf);
    }

    /// By a role that holds in that programme, of the token or by fact.
    public boolean may(Caller caller, Capability capability, ProgrammeId programme) {
        return may(claimed(caller), capability, programme)
            || may(Roles.held(caller.person(), past), capability, programme);
    }

    /// By a role that holds in all programmes.
    public boolean mayEverywhere(Caller caller, Capability capability) {
        return may(claimed(caller), capability, null) || may(Roles.held(caller.person(), past), capability, null);
    }

    private static boolean may(Set<Grant> grants, Capability capability, @Nullable ProgrammeId programme) {
        return grants.stream().anyMatch(it -> it.role().may(capability) && it.extendsTo(programme));
    }

    /// Running the system is no matter of programmes: a token need not name any.
    boolean operates(Caller caller) {
        return operatesByClaim(caller) || operatesByFact(caller);
    }

    private boolean operatesByClaim(Caller caller) {
        return settings.rolesFromClaims() && caller.operates();
    }

    /// While the store cannot be asked, nobody operates by fact.
    private boolean operatesByFact(Caller caller) {
        try {
            return may(caller, Set.of(OPERATE));
        } catch (StoreFailure _) {
            return false;
        }
    }

    /// Whether it is a program that sends what others say, and so nobody itself.
    public boolean isProgram(Caller caller) {
        return mayByClaim(caller, Set.of(VOUCH_FOR_PARTICIPANTS));
    }

    private boolean mayByClaim(Caller caller, Set<Capability> anyOf) {
        return mayAny(claimed(caller), anyOf);
    }

    private static boolean mayAny(Set<Grant> grants, Set<Capability> anyOf) {
        return grants.stream().anyMatch(it -> it.role().mayAny(anyOf));
    }

    /// Whether the token gives them a role, and tokens are believed about roles.
    public boolean hasClaims(Caller caller) {
        return !claimed(caller).isEmpty() || operatesByClaim(caller);
    }

    private Set<Grant> claimed(Caller caller) {
        return settings.rolesFromClaims() ? caller.grants() : Set.of();
    }

    public static Caller signedIn() {
        return Caller.current().orElseThrow(() -> Refused.because(RequestRule.NOT_SIGNED_IN,
            HttpHeaders.AUTHORIZATION, "Send a valid access token as a bearer token."));
    }

    private static void require(boolean allowed, String header, String detail) {
        if (!allowed) {
            throw Refused.because(RequestRule.NOT_ALLOWED, header, detail);
        }
    }
}
