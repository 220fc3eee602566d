package coaching.command.peopleimport;

/// What becomes of a row of a file of people.
enum PeopleOutcome {

    /// They take part from now on, whether or not anything was known of them before.
    NEW,

    /// They take part already, and what is known of them changes.
    CHANGED,

    /// They take part already, and stay as they are.
    SAME,

    REFUSED
}
