package coaching.analytics.measure;

/// Why something was left out of a number. It is counted, so that nothing vanishes.
public enum Exclusion {
    NOT_YET_DUE("the due date is not over"),
    BELOW_EVIDENCE("less evidence than the question accepts"),
    NO_PROTOCOL("no agreed protocol was in force when the gap began"),
    NO_ACTIVE_DAY("no active day between two sessions: the same day, or paused throughout"),
    OWNER_LEFT("after its owner left the programme"),
    MEMBER_LEFT("a member left the programme"),
    AFTER_CLOSING("after the relationship was closed"),
    CONTESTED("one member says it took place, another that it did not"),
    DENIED("nobody says it took place, and a member says it did not"),
    OUTSIDE_WINDOW("outside the window of the question"),
    OPEN_ON_TIME("the open gap is not over its limit yet"),
    COMPLETED_IN_TIME("the last gap before completion was within its limit"),
    TOO_FEW_GAPS("fewer than three gaps"),
    NO_SESSION("no session held yet"),
    NOT_ACTIVE("not activated"),
    CLOSED("closed"),
    PAUSED("paused"),
    TOO_YOUNG("not old enough to be judged");

    private final String text;

    Exclusion(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
