package coaching.query.kernel.question;

import coaching.analytics.history.RelationshipHistory;
import coaching.edge.problem.Refused;
import coaching.events.Envelope.KnownBy;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.facts.Programmes;
import coaching.query.kernel.reader.Reader;
import coaching.query.kernel.view.OfficialViews;
import org.springframework.stereotype.Component;

import java.util.Collections;

/// Decides whether this reader may ask this of that programme or relationship. What is not theirs to see and what
/// does not exist are refused in the same words.
@Component
public class QueryAuthorization {

    private final Programmes programmes;
    private final FactLog log;
    private final OfficialViews views;

    QueryAuthorization(Programmes programmes, FactLog log, OfficialViews views) {
        this.programmes = programmes;
        this.log = log;
        this.views = views;
    }

    /// About a relationship in it.
    ///
    /// @param history every fact of it; what was known when is for the question to say
    /// @param member whether the reader is one of its members
    public record OfRelationship(QueryContext query, RelationshipHistory history, boolean member) {}

    /// Figures of the whole programme.
    public QueryContext figures(Reader reader, ProgrammeId programme, QueryParameters parameters) {
        return allowed(reader.may(Capability.READ_BOARD, programme), programme, parameters);
    }

    /// What the programme asks of its relationships, also for those who set it and see no figures.
    public QueryContext policies(Reader reader, ProgrammeId programme, QueryParameters parameters) {
        return allowed(reader.may(Capability.READ_BOARD, programme)
            || reader.may(Capability.MANAGE_PROGRAMMES, programme), programme, parameters);
    }

    /// Every relationship of the programme.
    public QueryContext relationships(Reader reader, ProgrammeId programme, QueryParameters parameters) {
        return allowed(reader.may(Capability.READ_RELATIONSHIPS, programme), programme, parameters);
    }

    /// What coordinators of the programme look after.
    public QueryContext caseload(Reader reader, ProgrammeId programme, QueryParameters parameters) {
        return allowed(reader.may(Capability.LOOK_AFTER_RELATIONSHIPS, programme), programme, parameters);
    }

    /// One relationship: for those who see all of them, and for its members. What the former see is written down before
    /// they see it, so whoever asks has nothing left to refuse.
    public OfRelationship relationship(Reader reader, ProgrammeId programme, RelationshipId relationship,
                                       QueryParameters parameters) {
        var query = allowed(true, programme, parameters);
        var history = query.facts().relationships().find(relationship).orElseThrow(Refused::notFound);
        var member = isMember(reader, query.facts(), history);
        if (!member) {
            official(reader, query, history);
        }
        return new OfRelationship(query, history, member);
    }

    /// Of what was not known yet nothing is seen. The fact keeps the record by which they signed in, as all facts do.
    private void official(Reader reader, QueryContext query, RelationshipHistory history) {
        var programme = query.facts().id();
        var role = reader.as(Capability.READ_RELATIONSHIPS, programme).orElseThrow(Refused::notFound);
        var question = query.question();
        if (!history.known(question.knownAt(), question.clock()).facts().isEmpty()) {
            views.add(reader.signedIn(), role, programme, history.relationship());
        }
    }

    private QueryContext allowed(boolean allowed, ProgrammeId programme, QueryParameters parameters) {
        if (!allowed) {
            throw Refused.notFound();
        }
        var snapshot = programmes.find(programme).orElseThrow(Refused::notFound);
        var opened = snapshot.facts().opened().orElseThrow(Refused::notFound);
        var question = parameters.in(snapshot.facts(), opened.zone());
        return new QueryContext(snapshot.facts(), question, opened.name(), opened.zone(),
            AnswerHeader.of(question, opened.zone(), snapshot.head().completeTo(), log.freshness()));
    }

    /// By what is known today: a question about the past does not change whose it is.
    private static boolean isMember(Reader reader, ProgrammeFacts facts, RelationshipHistory history) {
        var members = history.known(QueryParameters.EVERYTHING, KnownBy.KEPT).participants();
        return !Collections.disjoint(members, facts.roster().participants(reader.records()));
    }
}
