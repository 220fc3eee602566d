package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.Session;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.SessionEvent.SessionHeld;

import java.util.Optional;

/// What the words on a session come to by as-of. Every figure and every state asks here.
public final class Testimony {

    public static Evidence evidence(Session session, AsOf asOf) {
        return session.heldBy(asOf) ? session.evidence(asOf) : Evidence.E0;
    }

    /// One member says it took place, another that it did not.
    public static boolean contested(Session session, AsOf asOf) {
        return session.heldBy(asOf) && session.contested(asOf);
    }

    /// A member says it did not take place and nobody says it did.
    public static boolean denied(Session session, AsOf asOf) {
        return session.denied(asOf);
    }

    /// Held as far as anybody can tell: nobody says otherwise.
    public static boolean held(Session session, AsOf asOf) {
        return session.heldBy(asOf) && !contested(session, asOf);
    }

    /// When it took place or was said or meant to.
    public static EffectiveAt when(Session session, AsOf asOf) {
        var held = session.held();
        return held != null ? held.at()
            : said(session).or(() -> session.plannedFor(asOf))
                .orElseGet(() -> session.facts().findFirst().orElseThrow().at());
    }

    /// The local date of that as a number.
    static int day(Session session, AsOf asOf) {
        return (int) when(session, asOf).date().toEpochDay();
    }

    private static Optional<EffectiveAt> said(Session session) {
        return session.testimony().stream().filter(word -> word.event() instanceof SessionHeld).map(Fact::at)
            .findFirst();
    }

    private Testimony() {}
}
