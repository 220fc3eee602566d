package coaching.events.role;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static coaching.events.role.Capability.CORRECT_UNOWNED;
import static coaching.events.role.Capability.CORROBORATE_SESSIONS;
import static coaching.events.role.Capability.ENROL_PARTICIPANTS;
import static coaching.events.role.Capability.GRANT_ROLES;
import static coaching.events.role.Capability.IMPORT_MEETINGS;
import static coaching.events.role.Capability.KEEP_NOTES;
import static coaching.events.role.Capability.LOOK_AFTER_RELATIONSHIPS;
import static coaching.events.role.Capability.MANAGE_PEOPLE;
import static coaching.events.role.Capability.MANAGE_PROGRAMMES;
import static coaching.events.role.Capability.OPERATE;
import static coaching.events.role.Capability.PROPOSE_RELATIONSHIPS;
import static coaching.events.role.Capability.READ_BOARD;
import static coaching.events.role.Capability.READ_NAMES;
import static coaching.events.role.Capability.READ_OWN;
import static coaching.events.role.Capability.READ_RECEIPTS;
import static coaching.events.role.Capability.READ_RELATIONSHIPS;
import static coaching.events.role.Capability.RECORD_FOR_OTHERS;
import static coaching.events.role.Capability.RECORD_OWN;
import static coaching.events.role.Capability.RECORD_VIEWS;
import static coaching.events.role.Capability.REPLAY;
import static coaching.events.role.Capability.REVEAL_NAMES;
import static coaching.events.role.Capability.VOUCH_FOR_PARTICIPANTS;

/// What somebody acts as. The names are recorded with every fact, so they stay for ever. A further role is a further
/// constant here: what it may do follows from its capabilities.
///
/// Who has several roles acts as the first, in the order below, that may send a command.
public enum Role {

    /// Everybody who signs in, about themselves and in the relationships they are members of.
    PARTICIPANT(READ_OWN, RECORD_OWN),

    COORDINATOR(READ_BOARD, READ_RECEIPTS, READ_RELATIONSHIPS, REPLAY, READ_NAMES, MANAGE_PEOPLE, ENROL_PARTICIPANTS,
        PROPOSE_RELATIONSHIPS, RECORD_FOR_OTHERS, CORROBORATE_SESSIONS, IMPORT_MEETINGS, KEEP_NOTES,
        LOOK_AFTER_RELATIONSHIPS, CORRECT_UNOWNED),

    PROGRAMME_MANAGER(READ_BOARD, READ_RECEIPTS, READ_NAMES, MANAGE_PEOPLE, MANAGE_PROGRAMMES,
        ENROL_PARTICIPANTS, CORRECT_UNOWNED),

    AUDITOR(READ_BOARD, READ_RECEIPTS, READ_RELATIONSHIPS, REPLAY, REVEAL_NAMES),

    /// Who opens programmes and says who does what in them. It admits to nothing that is about people's records.
    ADMINISTRATOR(MANAGE_PROGRAMMES, GRANT_ROLES),

    /// A program that records for an organisation.
    INTEGRATION(READ_BOARD, MANAGE_PEOPLE, MANAGE_PROGRAMMES, ENROL_PARTICIPANTS, PROPOSE_RELATIONSHIPS,
        RECORD_FOR_OTHERS,
        CORROBORATE_SESSIONS, IMPORT_MEETINGS, VOUCH_FOR_PARTICIPANTS),

    /// Who runs the system. It admits to nothing that is about people.
    OPERATOR(OPERATE),

    /// Kept itself. Nobody signs in as this.
    SYSTEM(RECORD_VIEWS);

    /// Made of [Set#of], so it does not change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Capability> capabilities;
    private final String claim = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Role(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    public Set<Capability> capabilities() {
        return capabilities;
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }

    public boolean mayAny(Collection<Capability> anyOf) {
        return anyOf.stream().anyMatch(capabilities::contains);
    }

    /// Whether it is granted: to people or programs, for programmes. Nobody is granted to be a participant.
    public boolean isGranted() {
        return this != PARTICIPANT && this != SYSTEM;
    }

    /// Whether it is granted to people, not to programs.
    public boolean isOfPeople() {
        return isGranted() && !may(VOUCH_FOR_PARTICIPANTS);
    }

    /// Whether it only ever holds in all programmes.
    public boolean isOfAllProgrammes() {
        return may(GRANT_ROLES) || may(OPERATE);
    }

    /// As `roles` claims of tokens and `x-roles` of the API's documents spell it.
    public String claim() {
        return claim;
    }

    /// The role that is granted by this claim; a claim that is not known here grants nothing.
    public static Optional<Role> ofClaim(String claim) {
        return EnumSet.allOf(Role.class).stream().filter(role -> role.isGranted() && role.claim().equals(claim))
            .findAny();
    }

    /// The roles that may do any of that.
    public static Set<Role> with(Collection<Capability> anyOf) {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.mayAny(anyOf));
        return roles;
    }
}
