package coaching.query.kernel.view;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// What waits to become a fact. Each statement commits by itself.
@Repository
class ViewOutbox {

    private static final int MOST = 100_000;

    private final JdbcClient database;

    ViewOutbox(JdbcClient database) {
        this.database = database;
    }

    /// @param waiting for the command service
    /// @param refused by it for good
    record Size(long waiting, long refused) {}

    /// Once it is back, the view is on disk, of this time or an earlier one in that hour.
    ///
    /// @return whether there was room for it
    boolean put(View view) {
        return database.sql("""
            WITH room AS (SELECT count(*) < :most AS is_left FROM outbox.view),
            put AS (
                INSERT INTO outbox.view (viewer, relationship, hour, programme, role, viewed_at)
                SELECT :viewer, :relationship, :hour, :programme, :role, :at FROM room WHERE is_left
                ON CONFLICT DO NOTHING)
            SELECT is_left FROM room""")
            .param("most", MOST).param("viewer", view.viewer().value())
            .param("relationship", view.relationship().value()).param("hour", utc(view.hour().begin()))
            .param("programme", view.programme().value()).param("role", view.role().name())
            .param("at", utc(view.at()))
            .query(Boolean.class).single();
    }

    /// Oldest first.
    List<View> waiting(int most) {
        return database.sql("""
            SELECT viewer, role, programme, relationship, viewed_at FROM outbox.view WHERE refused IS NULL
            ORDER BY viewed_at LIMIT :most""").param("most", most).query((row, _) -> view(row)).list();
    }

    /// It is a fact now.
    void remove(View view) {
        of(view, "DELETE FROM outbox.view").update();
    }

    /// It will never be a fact.
    void refuse(View view, String rule) {
        of(view, "UPDATE outbox.view SET refused = :rule").param("rule", rule).update();
    }

    Size size() {
        return database.sql("SELECT count(*) - count(refused), count(refused) FROM outbox.view")
            .query((row, _) -> new Size(row.getLong(1), row.getLong(2))).single();
    }

    private JdbcClient.StatementSpec of(View view, String statement) {
        return database.sql(statement + " WHERE viewer = :viewer AND relationship = :relationship AND hour = :hour")
            .param("viewer", view.viewer().value()).param("relationship", view.relationship().value())
            .param("hour", utc(view.hour().begin()));
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(new PersonId(row.getObject(1, UUID.class)), Role.valueOf(row.getString(2)),
            new ProgrammeId(row.getObject(3, UUID.class)), new RelationshipId(row.getObject(4, UUID.class)),
            row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
