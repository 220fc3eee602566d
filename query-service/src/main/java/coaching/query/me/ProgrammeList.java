package coaching.query.me;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.query.me.MeController.Participation;
import coaching.query.me.MeController.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    List<Participation> participations(Set<PersonId> records) {
        return database.sql("""
            SELECT p.programme, p.id, array_remove(array_agg(m.relationship ORDER BY m.relationship), NULL)
            FROM live.participant p LEFT JOIN live.member m ON m.participant = p.id
            WHERE p.person = ANY (:records) GROUP BY p.programme, p.id ORDER BY p.programme, p.id""")
            .param("records", records.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, _) -> participation(row)).list();
    }

    private static Participation participation(ResultSet row) throws SQLException {
        var relationships = (UUID[]) row.getArray(3).getArray();
        return new Participation(new ProgrammeId(row.getObject(1, UUID.class)),
            new ParticipantId(row.getObject(2, UUID.class)),
            Arrays.stream(relationships).map(RelationshipId::new).toList());
    }
}
