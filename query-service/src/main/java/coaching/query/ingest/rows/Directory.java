package coaching.query.ingest.rows;

import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RelationshipFact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Who and what there is: for lists and for deciding who may look. Corrections change none of it.
public final class Directory implements ReadModel {

    private static final String PROGRAMME = "INSERT INTO model.programme VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String PARTICIPANT = "INSERT INTO model.participant VALUES (?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING";
    private static final String RELATIONSHIP = "INSERT INTO model.relationship VALUES (?, ?, ?, ?, 'PROPOSED', ?) ON CONFLICT DO NOTHING";
    private static final String MEMBER = "INSERT INTO model.member VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String LIFECYCLE = "UPDATE model.relationship SET lifecycle = v.lifecycle FROM (VALUES (?, ?, ?)) v(generation, id, lifecycle)"
        + " WHERE relationship.generation = v.generation AND relationship.id = v.id";
    private static final String LEFT = "UPDATE model.participant SET left_position = v.position FROM (VALUES (?, ?, ?)) v(generation, id, position)"
        + " WHERE participant.generation = v.generation AND participant.id = v.id";

    /// First what comes into being, then what happens to it.
    private static final List<String> ORDER = List.of(PROGRAMME, PARTICIPANT, RELATIONSHIP, MEMBER, LIFECYCLE, LEFT);

    @Override
    public void write(Connection connection, int generation, List<Recorded> facts) throws SQLException {
        var statements = new Statements(generation, ORDER);
        facts.forEach(fact -> add(statements, fact));
        statements.execute(connection);
    }

    private static void add(Statements to, Recorded fact) {
        var position = fact.envelope().position();
        switch (fact.event()) {
            case ProgrammeOpened e ->
                to.add(PROGRAMME, e.programme().value(), e.name(), e.zone().getId(), position);
            case ParticipantEnrolled e ->
                to.add(PARTICIPANT, e.participant().value(), e.programme().value(), e.person().value());
            case ParticipantLeft e -> to.add(LEFT, e.participant().value(), position);
            case RelationshipEvent e -> add(to, e, position);
            case ProgrammeEvent _, ParticipantEvent _, RelationshipFact _ -> {}
        }
    }

    private static void add(Statements to, RelationshipEvent event, long position) {
        switch (event) {
            case RelationshipProposed e -> {
                var relationship = e.relationship().value();
                to.add(RELATIONSHIP, relationship, e.programme().value(), e.label(), position);
                e.members().forEach(it -> to.add(MEMBER, relationship, it.participant().value(), it.role().name()));
            }
            case RelationshipActivated _, RelationshipResumed _ -> lifecycle(to, event, "ACTIVE");
            case RelationshipPaused _ -> lifecycle(to, event, "PAUSED");
            case RelationshipClosed _ -> lifecycle(to, event, "CLOSED");
            case RelationshipDeclined _ -> lifecycle(to, event, "DECLINED");
            case ExpectationStated _, ProtocolProposed _, ProtocolAgreed _, RelationshipAccepted _ -> {}
        }
    }

    private static void lifecycle(Statements to, RelationshipEvent event, String lifecycle) {
        to.add(LIFECYCLE, event.relationship().value(), lifecycle);
    }
}
