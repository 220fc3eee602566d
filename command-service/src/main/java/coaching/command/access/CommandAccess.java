package coaching.command.access;

import coaching.edge.access.AccessTable;
import coaching.edge.access.AccessTable.Entry;
import coaching.events.role.Capability;
import org.springframework.http.HttpMethod;

import java.util.List;
import java.util.stream.Stream;

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
import static coaching.events.role.Capability.READ_NAMES;
import static coaching.events.role.Capability.READ_OWN;
import static coaching.events.role.Capability.RECORD_FOR_OTHERS;
import static coaching.events.role.Capability.RECORD_OWN;
import static coaching.events.role.Capability.REPLAY;
import static coaching.events.role.Capability.REVEAL_NAMES;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/// Every command there is, all that the vault is asked and told, and what admits to it.
///
/// A participant acts for themself and in relationships of their own, a role in the programmes it holds in: that is
/// decided with the command, on the facts.
public final class CommandAccess {

    /// Who sends it has a link, and need not be signed in.
    static final String ADDRESS_CONFIRMATIONS = "/api/address-confirmations";

    private static final String PERSON = "/api/people/{person}";
    private static final String PROGRAMME = "/api/programmes/{programme}";
    private static final String PARTICIPANTS = PROGRAMME + "/participants/{participant}";
    private static final String RELATIONSHIP = PROGRAMME + "/relationships/{relationship}";
    private static final String NOTES = "/notes";
    private static final String SESSION = RELATIONSHIP + "/sessions/{session}";
    private static final String GOAL = RELATIONSHIP + "/goals/{goal}";
    private static final String ITEM = RELATIONSHIP + "/action-items/{item}";

    private static final Capability[] RECORD = {RECORD_OWN, RECORD_FOR_OTHERS};

    static final List<Entry> COMMANDS = List.of(
        command(POST, PERSON + "/roles", GRANT_ROLES),
        command(POST, PERSON + "/role-revocations", GRANT_ROLES),
        command(POST, PERSON + "/merges", GRANT_ROLES, MANAGE_PEOPLE),
        command(PUT, PROGRAMME, MANAGE_PROGRAMMES),
        command(POST, PROGRAMME + "/policies", MANAGE_PROGRAMMES),
        command(PUT, PROGRAMME + "/skills", MANAGE_PROGRAMMES, ENROL_PARTICIPANTS),
        command(POST, PROGRAMME + "/name-revelations", REVEAL_NAMES),
        command(PUT, PARTICIPANTS, ENROL_PARTICIPANTS),
        command(POST, PARTICIPANTS + "/leave", RECORD),
        command(PUT, RELATIONSHIP, PROPOSE_RELATIONSHIPS),
        command(POST, RELATIONSHIP + "/expectations", RECORD),
        command(POST, RELATIONSHIP + "/protocols", RECORD),
        command(POST, RELATIONSHIP + "/protocols/{version}/agreements", RECORD),
        command(POST, RELATIONSHIP + "/acceptances", RECORD),
        command(POST, RELATIONSHIP + "/declines", RECORD),
        command(POST, RELATIONSHIP + "/pauses", RECORD),
        command(POST, RELATIONSHIP + "/resumptions", RECORD),
        command(POST, RELATIONSHIP + "/closure", RECORD),
        command(POST, RELATIONSHIP + "/corrections", RECORD),
        command(PUT, SESSION, RECORD),
        command(POST, SESSION + "/reschedule", RECORD),
        command(POST, SESSION + "/cancel", RECORD),
        command(POST, SESSION + "/reinstatements", RECORD),
        command(POST, SESSION + "/held", RECORD),
        command(POST, SESSION + "/attestations", RECORD),
        command(POST, SESSION + "/absences", RECORD),
        command(POST, SESSION + "/corroborations", CORROBORATE_SESSIONS),
        command(PUT, GOAL, RECORD),
        command(POST, GOAL + "/criteria", RECORD),
        command(POST, GOAL + "/scores", RECORD),
        command(PUT, ITEM, RECORD),
        command(POST, ITEM + "/acceptances", RECORD),
        command(POST, ITEM + "/declines", RECORD),
        command(POST, ITEM + "/renegotiations", RECORD),
        command(POST, ITEM + "/completions", RECORD),
        command(POST, ITEM + "/reopenings", RECORD),
        command(POST, ITEM + "/drops", RECORD),
        command(POST, ITEM + "/reviews", RECORD),
        command(POST, RELATIONSHIP + "/owners", LOOK_AFTER_RELATIONSHIPS),
        command(POST, RELATIONSHIP + "/snoozes", LOOK_AFTER_RELATIONSHIPS),
        command(POST, RELATIONSHIP + "/interventions", LOOK_AFTER_RELATIONSHIPS),
        command(POST, PROGRAMME + "/handovers", LOOK_AFTER_RELATIONSHIPS),
        command(POST, RELATIONSHIP + "/texts/{text}/versions/{version}", RECORD_OWN),
        Entry.hidden(POST, RELATIONSHIP + NOTES + "/{note}/versions/{version}", KEEP_NOTES),
        Entry.hidden(POST, PARTICIPANTS + NOTES + "/{note}/versions/{version}", KEEP_NOTES),
        command(POST, PROGRAMME + "/imports", IMPORT_MEETINGS),
        command(POST, PROGRAMME + "/imports/{importId}/reversal", IMPORT_MEETINGS),
        command(POST, PROGRAMME + "/people/imports", ENROL_PARTICIPANTS));

    static final List<Entry> VAULT = List.of(
        Entry.of(GET, PROGRAMME + "/skills", MANAGE_PROGRAMMES, ENROL_PARTICIPANTS),
        Entry.of(GET, RELATIONSHIP + "/texts", READ_OWN),
        Entry.of(PUT, RELATIONSHIP + "/texts/{text}", RECORD_OWN),
        Entry.hidden(GET, RELATIONSHIP + NOTES, KEEP_NOTES),
        Entry.hidden(PUT, RELATIONSHIP + NOTES + "/{note}", KEEP_NOTES),
        Entry.hidden(GET, PARTICIPANTS + NOTES, KEEP_NOTES),
        Entry.hidden(PUT, PARTICIPANTS + NOTES + "/{note}", KEEP_NOTES),
        Entry.of(GET, PROGRAMME + "/coordinators", LOOK_AFTER_RELATIONSHIPS),
        Entry.of(PUT, RELATIONSHIP + "/label", PROPOSE_RELATIONSHIPS),
        Entry.of(GET, "/api/people/me", READ_OWN),
        Entry.of(PUT, "/api/people/me", READ_OWN),
        Entry.of(GET, "/api/people/me/export", READ_OWN),
        Entry.of(GET, "/api/people/me/address-changes", READ_OWN),
        Entry.of(POST, "/api/people/me/address-changes", READ_OWN),
        Entry.of(POST, "/api/people/me/address-changes/cancellation", READ_OWN),
        Entry.of(POST, "/api/people/me/privacy-acceptances", RECORD_OWN),
        Entry.of(POST, "/api/people/me/invitation-acceptances", RECORD_OWN),
        Entry.of(GET, "/api/privacy-notice", READ_OWN),
        Entry.of(PUT, "/api/privacy-notice", GRANT_ROLES),
        Entry.open(POST, ADDRESS_CONFIRMATIONS),
        Entry.of(GET, PROGRAMME + "/people", READ_OWN, READ_NAMES, REPLAY),
        Entry.of(POST, PROGRAMME + "/people/lookups", READ_OWN, READ_NAMES, REPLAY),
        Entry.of(GET, PROGRAMME + "/name-revelations", READ_NAMES, REVEAL_NAMES),
        Entry.hidden(GET, PROGRAMME + "/role-holders", GRANT_ROLES),
        Entry.of(GET, PARTICIPANTS + "/person", MANAGE_PEOPLE),
        Entry.of(PUT, PARTICIPANTS + "/person", MANAGE_PEOPLE),
        Entry.of(POST, PARTICIPANTS + "/invitations", MANAGE_PEOPLE),
        Entry.of(GET, PROGRAMME + "/invitations", MANAGE_PEOPLE),
        Entry.of(POST, PROGRAMME + "/invitations", MANAGE_PEOPLE),
        Entry.of(POST, "/api/operations/vault/rotations", OPERATE),
        Entry.of(GET, PROGRAMME + "/mail-settings", MANAGE_PEOPLE),
        Entry.of(PUT, PROGRAMME + "/mail-settings", MANAGE_PEOPLE),
        Entry.of(GET, "/api/operations/mails", OPERATE),
        Entry.of(POST, "/api/operations/mails/{mail}/retry", OPERATE),
        Entry.of(GET, "/api/mailbox", READ_OWN));

    public static final AccessTable TABLE = new AccessTable(
        Stream.concat(COMMANDS.stream(), VAULT.stream()).toList());

    private static Entry command(HttpMethod method, String path, Capability... anyOf) {
        return Entry.of(method, path, anyOf);
    }

    private CommandAccess() {}
}
