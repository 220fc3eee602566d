package coaching.events.role;

/// One thing that a role allows. Every command and every question names the capabilities that admit to it; the pages
/// are told which of them the person who signed in has.
public enum Capability {

    /// Reading of oneself and of the relationships one is a member of: the facts decide which these are.
    READ_OWN,

    /// Recording in the relationships one is a member of.
    RECORD_OWN,

    /// Figures of a programme, suppressed where they rest on too few people.
    READ_BOARD,

    /// What the figures of a programme were counted from.
    READ_RECEIPTS,

    /// Activity of single relationships of a programme.
    READ_RELATIONSHIPS,

    /// The history of single relationships of a programme, step by step.
    REPLAY,

    /// Opening programmes and adopting policies.
    MANAGE_PROGRAMMES,

    /// Names of the people of a programme. Without it, whoever may replay reads pseudonyms.
    READ_NAMES,

    /// Being shown the names of the people of a programme for a while, which is recorded with the reason.
    REVEAL_NAMES,

    /// Saying who the participants of a programme are: names, addresses, languages, zones.
    MANAGE_PEOPLE,

    /// Granting roles to people, and revoking them.
    GRANT_ROLES,

    /// Enrolling participants in a programme.
    ENROL_PARTICIPANTS,

    /// Proposing relationships between participants of a programme.
    PROPOSE_RELATIONSHIPS,

    /// Recording in every relationship of a programme, in one's own name or on a member's behalf.
    RECORD_FOR_OTHERS,

    /// Saying that a meeting took place, as somebody who was not part of it.
    CORROBORATE_SESSIONS,

    /// Bringing in meetings from files, with the times at which they had been written down elsewhere.
    IMPORT_MEETINGS,

    /// Writing and reading what the coordinators of a programme note down for themselves.
    KEEP_NOTES,

    /// Saying who looks after the relationships of a programme, and what is done about them.
    LOOK_AFTER_RELATIONSHIPS,

    /// Sending commands as a participant whom one has authenticated oneself.
    VOUCH_FOR_PARTICIPANTS,

    /// Correcting what is nobody's own word, such as a row of a file.
    CORRECT_UNOWNED,

    /// Recording who looked at what, as Kept itself.
    RECORD_VIEWS,

    /// Running the system: rebuilding read models, reading meters, replacing keys.
    OPERATE
}
