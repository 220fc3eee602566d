package coaching.query.ingest.rows;

import coaching.events.NoteEvent;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.PersonEvent;
import coaching.events.PrivacyEvent;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipFact;
import coaching.events.RevelationEvent;
import coaching.events.RoleEvent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Who and what there is: for lists and for deciding who may look. Corrections change none of it; how things stand is
/// folded from the facts.
public final class Directory implements ReadModel {

    private static final String PROGRAMME = "INSERT INTO model.programme VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String PARTICIPANT = "INSERT INTO model.participant VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String MEMBER = "INSERT INTO model.member VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final List<String> ORDER = List.of(PROGRAMME, PARTICIPANT, MEMBER);

    @Override
    public void write(Connection connection, int generation, List<Recorded> facts) throws SQLException {
        var statements = new Statements(generation, ORDER);
        facts.forEach(fact -> add(statements, fact));
        statements.execute(connection);
    }

    private static void add(Statements to, Recorded fact) {
        switch (fact.event()) {
            case ProgrammeOpened e ->
                to.add(PROGRAMME, e.programme().value(), e.name(), e.zone().getId(), fact.envelope().position());
            case ParticipantEnrolled e ->
                to.add(PARTICIPANT, e.participant().value(), e.programme().value(), e.person().value());
            case RelationshipProposed e -> {
                var relationship = e.relationship().value();
                e.members().forEach(it -> to.add(MEMBER, relationship, it.participant().value(), it.role().name()));
            }
            case ProgrammeEvent _, ParticipantEvent _, RelationshipFact _, NoteEvent _, RevelationEvent _, RoleEvent _, PersonEvent _, PrivacyEvent _ ->
                {}
        }
    }
}
