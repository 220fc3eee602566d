package coaching.events;

/// What a programme asks of its relationships. Metrics are judged against the version in force.
///
/// @param minSessions held sessions before a relationship may close as completed
/// @param minSessionsWithinDays days a relationship has for them, from activation
/// @param smallestGroup people below which no figure is shown; never under 5
/// @param expectationsRequired whether every member must state expectations before activation
/// @param capacityAsCoach running relationships a participant coaches in at most, unless enrolled with an own limit
/// @param activateWithinDays days from proposal to activation before a relationship needs a look
/// @param firstSessionWithinDays days from activation to the first session before it needs a look
/// @param pausedAtMostDays days a pause lasts before it needs a look
public record Policy(int minSessions, int minSessionsWithinDays, int smallestGroup, boolean expectationsRequired,
                     int capacityAsCoach, int activateWithinDays, int firstSessionWithinDays, int pausedAtMostDays) {

    /// In force until a programme adopts its own.
    public static final Policy DEFAULT = new Policy(2, 56, 5, false, 5, 14, 21, 30);
}
