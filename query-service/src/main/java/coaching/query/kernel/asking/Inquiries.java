package coaching.query.kernel.asking;

import coaching.analytics.history.RelationshipHistory;
import coaching.events.Envelope.KnownBy;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.facts.Programmes;
import coaching.query.kernel.problem.Refused;
import org.springframework.stereotype.Component;

import java.util.Collections;

/// Decides whether this reader may ask this of that programme or relationship. What is not theirs to see and what
/// does not exist are refused in the same words.
@Component
public class Inquiries {

    private final Programmes programmes;
    private final FactLog log;

    Inquiries(Programmes programmes, FactLog log) {
        this.programmes = programmes;
        this.log = log;
    }

    /// About a relationship in it.
    ///
    /// @param history every fact of it; what was known when is for the question to say
    public record OfRelationship(Inquiry inquiry, RelationshipHistory history) {}

    /// Figures of the whole programme.
    public Inquiry figures(Reader reader, ProgrammeId programme, Asked asked) {
        return allowed(reader.seesFiguresOf(programme), programme, asked);
    }

    /// Every relationship of the programme.
    public Inquiry relationships(Reader reader, ProgrammeId programme, Asked asked) {
        return allowed(reader.seesRelationshipsOf(programme), programme, asked);
    }

    /// One relationship: for those who see all of them, and for its members.
    public OfRelationship relationship(Reader reader, ProgrammeId programme, RelationshipId relationship, Asked asked) {
        var inquiry = allowed(true, programme, asked);
        var history = inquiry.facts().relationships().find(relationship).orElseThrow(Refused::notFound);
        if (!reader.seesRelationshipsOf(programme) && !isMember(reader, inquiry.facts(), history)) {
            throw Refused.notFound();
        }
        return new OfRelationship(inquiry, history);
    }

    private Inquiry allowed(boolean allowed, ProgrammeId programme, Asked asked) {
        if (!allowed) {
            throw Refused.notFound();
        }
        var snapshot = programmes.find(programme).orElseThrow(Refused::notFound);
        var opened = snapshot.facts().opened().orElseThrow(Refused::notFound);
        var question = asked.in(snapshot.facts(), opened.zone());
        return new Inquiry(snapshot.facts(), question, opened.name(), opened.zone(),
            Answered.of(question, opened.zone(), snapshot.head().completeTo(), log.freshness()));
    }

    /// By what is known today: a question about the past does not change whose it is.
    private static boolean isMember(Reader reader, ProgrammeFacts facts, RelationshipHistory history) {
        var members = history.known(Asked.EVERYTHING, KnownBy.KEPT).participants();
        return !Collections.disjoint(members, facts.roster().participants(reader.person()));
    }
}
