package coaching.command.access;

import coaching.edge.access.AccessTable.Entry;

import java.util.Map;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// A well-formed body for every command there is.
final class Bodies {

    /// The participant whom it names.
    static final String SOMEBODY = "SOMEBODY";

    private static final String TABLE = """
        roles: {"role":"AUDITOR"}
        role-revocations: {"role":"AUDITOR"}
        merges: {"alias":"SOMEBODY"}
        put programmes: {"name":"A","zone":"UTC"}
        policies: {"version":1,"minSessions":2,"minSessionsWithinDays":90,"smallestGroup":5,\
        "expectationsRequired":false,"capacityAsCoach":3,"activateWithinDays":14,"firstSessionWithinDays":14,\
        "pausedAtMostDays":30}
        put skills: {"skills":["listening"]}
        name-revelations: {"reason":"COMPLAINT"}
        put participants: {"person":"SOMEBODY","skills":[]}
        leave: {}
        put relationships: {"label":"Pair","members":[{"participant":"SOMEBODY","role":"COACH"},\
        {"participant":"00000000-0000-0000-0000-000000000001","role":"COACHEE"}]}
        expectations: {"by":"SOMEBODY"}
        protocols: {"version":1,"medium":"VIDEO","intervalDays":14,"toleranceDays":3,"minutes":50,\
        "ifMissed":"RESCHEDULE","by":"SOMEBODY"}
        agreements: {"by":"SOMEBODY"}
        acceptances: {"by":"SOMEBODY","agreementVersion":1}
        declines: {"by":"SOMEBODY"}
        pauses: {"reason":"LEAVE"}
        resumptions: {}
        closure: {"outcome":"ENDED_EARLY","reason":"NO_FIT"}
        corrections: {"supersedes":"SOMEBODY","reason":"DUPLICATE"}
        put sessions: {"start":"2099-01-01","minutes":60,"purpose":"REFLECT"}
        reschedule: {"start":"2099-01-01","minutes":60}
        cancel: {"by":"SOMEBODY","reason":"ILLNESS"}
        reinstatements: {"by":"SOMEBODY"}
        held: {"by":"SOMEBODY","start":"2026-01-12"}
        attestations: {"by":"SOMEBODY","tookPlace":true}
        absences: {"by":"SOMEBODY"}
        corroborations: {"witness":"CALENDAR"}
        put goals: {"owner":"SOMEBODY","horizon":"NOW","origin":"OWN","weight":1}
        criteria: {"by":"SOMEBODY"}
        scores: {"by":"SOMEBODY","score":1}
        put action-items: {"owner":"SOMEBODY","due":"2099-01-01"}
        item acceptances: {"by":"SOMEBODY"}
        item declines: {"by":"SOMEBODY"}
        item renegotiations: {"acceptedBy":"SOMEBODY","due":"2099-01-01"}
        item completions: {"by":"SOMEBODY"}
        item reopenings: {"by":"SOMEBODY"}
        item drops: {"by":"SOMEBODY","reason":"TOO_BIG"}
        item reviews: {"by":"SOMEBODY","session":"00000000-0000-0000-0000-000000000001"}
        owners: {"owner":"SOMEBODY"}
        snoozes: {"until":"2099-01-01"}
        interventions: {"intervention":"SPOKE"}
        handovers: {"to":"SOMEBODY"}
        versions: {}
        reversal: {}
        """;
    private static final Map<String, String> ALL = TABLE.lines().map(line -> line.split(": ", 2))
        .collect(toMap(it -> it[0], it -> it[1]));

    static final String FILE = "group,held_on,recorded_at\nPair,2026-01-07,\n";

    static String of(Entry entry) {
        return isFile(entry) ? FILE : named(name(entry));
    }

    static String named(String name) {
        return requireNonNull(ALL.get(name), name);
    }

    static boolean isFile(Entry entry) {
        return name(entry).equals("imports");
    }

    /// The last part of the path that is not an id, and what it is about where two are called the same.
    private static String name(Entry entry) {
        var path = entry.path().replaceAll("/\\{[a-zA-Z]+}", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        var about = entry.path().contains("{item}") ? "item " : "";
        return entry.method().name().equals("PUT") ? "put " + last : about + last;
    }

    private Bodies() {}
}
