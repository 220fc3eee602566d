package coaching.query.kernel.question;

import coaching.analytics.history.AsOf;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Window;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.edge.time.TimeText;
import coaching.edge.time.UnusableTime;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.problem.QueryRule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// A question as it was put, in the parameters every read takes.
///
/// @param now when it was put
/// @param parameters those given, each once
public record QueryParameters(Instant now, Map<String, String> parameters) {

    /// Later than any fact: everything known at the position of the answer.
    static final Instant EVERYTHING = Instant.MAX;
    private static final int LONGEST_WINDOW = 36_500;
    private static final long MINUTE = 60;
    private static final String ALL = "all";

    Question in(ProgrammeFacts facts, ZoneId zone) {
        return new Question(asOf(zone), knownAt(zone).orElse(EVERYTHING), clock(), minEvidence(), window(),
            facts.policies(), facts.presence());
    }

    private AsOf asOf(ZoneId zone) {
        return time("asOf", zone).map(parameters -> switch (parameters.at()) {
            case EffectiveAt.Day day -> AsOf.day(day.date(), zone, nearly());
            case EffectiveAt.Moment _ -> parameters;
        }).orElseGet(() -> AsOf.moment(nearly(), zone));
    }

    /// Now is the end of this minute: what happens now has happened, and who asks twice in a minute asks the same. It
    /// is short of it by a little, because the day is not over in its last minute.
    private Instant nearly() {
        return Instant.ofEpochSecond((now.getEpochSecond() / MINUTE + 1) * MINUTE).minusMillis(1);
    }

    private Optional<Instant> knownAt(ZoneId zone) {
        return time("knownAt", zone).map(AsOf::last);
    }

    private Optional<AsOf> time(String name, ZoneId zone) {
        return given(name).map(text -> AsOf.of(parse(name, text, zone)));
    }

    private static EffectiveAt parse(String name, String text, ZoneId zone) {
        try {
            return TimeText.read(text, zone);
        } catch (UnusableTime e) {
            if (e.isOutOfRange()) {
                throw Refused.because(RequestRule.OUT_OF_RANGE, name,
                    name + " must lie between " + TimeText.FIRST + " and " + TimeText.LAST);
            }
            throw Refused.because(QueryRule.NOT_A_DATE, name,
                name + " must be an ISO date or a date-time with an offset");
        }
    }

    private KnownBy clock() {
        return choice("clock", KnownBy.KEPT, Map.of("kept", KnownBy.KEPT, "source", KnownBy.SOURCE));
    }

    private Evidence minEvidence() {
        return choice("minEvidence", Evidence.E1, Map.of("E1", Evidence.E1, "E2", Evidence.E2, "E3", Evidence.E3));
    }

    private Window window() {
        return given("window").map(text -> {
            if (text.equals(ALL)) {
                return Window.ALL;
            }
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_WINDOW) {
                throw Refused.because(RequestRule.OUT_OF_RANGE, "window",
                    "window must be 1 to " + LONGEST_WINDOW + " days, or all");
            }
            return new Window(Integer.parseInt(text));
        }).orElse(Window.USUAL);
    }

    private <T> T choice(String name, T otherwise, Map<String, T> choices) {
        var text = given(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        var choice = choices.get(text.get());
        if (choice == null) {
            throw Refused.because(QueryRule.NOT_A_CHOICE, name,
                name + " must be one of " + String.join(", ", choices.keySet().stream().sorted().toList()));
        }
        return choice;
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
