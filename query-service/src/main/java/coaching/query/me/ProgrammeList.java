package coaching.query.me;

import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.query.me.MeController.Participation;
import coaching.query.me.MeController.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Which programmes there are and who takes part in them.
@Repository
class ProgrammeList {

    private final JdbcClient database;

    ProgrammeList(JdbcClient database) {
        this.database = database;
    }

    List<Programme> programmes() {
        return database.sql("SELECT id, name, zone FROM live.programme ORDER BY name, id")
            .query((row, _) -> new Programme(new ProgrammeId(row.getObject(1, UUID.class)), row.getString(2),
                ZoneId.of(row.getString(3))))
            .list();
    }

    List<Participation> participations(PersonId person) {
        return database.sql("""
            SELECT p.programme, p.id, array_remove(array_agg(m.relationship ORDER BY m.relationship), NULL)
            FROM live.participant p LEFT JOIN live.member m ON m.participant = p.id
            WHERE p.person = :person GROUP BY p.programme, p.id ORDER BY p.programme, p.id""")
            .param("person", person.value()).query((row, _) -> participation(row)).list();
    }

    private static Participation participation(ResultSet row) throws SQLException {
        var relationships = (UUID[]) row.getArray(3).getArray();
        return new Participation(new ProgrammeId(row.getObject(1, UUID.class)),
            new ParticipantId(row.getObject(2, UUID.class)),
            Arrays.stream(relationships).map(RelationshipId::new).toList());
    }
}
