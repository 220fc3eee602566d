package coaching.query.dashboards;

import coaching.events.id.ProgrammeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Writes figures where the dashboards' views find them.
@Repository
class FigureTables {

    private static final int BATCH = 500;
    private static final String FIGURE = "INSERT INTO figures.programme_figure VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String STATE = "INSERT INTO figures.programme_state VALUES (?,?,?,?,?,?)";

    private static final String HEADS = """
        SELECT p.id, p.zone, g.id, g.lineage,
            (SELECT max(arrival) FROM model.fact f WHERE f.generation = g.id AND f.programme = p.id)
        FROM ingest.generation g JOIN model.programme p ON p.generation = g.id WHERE g.state = 'LIVE' ORDER BY p.id""";

    private final JdbcTemplate database;

    FigureTables(JdbcTemplate database) {
        this.database = database;
    }

    List<ProgrammeHead> heads() {
        return database.query(HEADS, (row, _) -> new ProgrammeHead(new ProgrammeId(row.getObject(1, UUID.class)),
            ZoneId.of(row.getString(2)), row.getInt(3), row.getLong(4), row.getLong(5)));
    }

    /// Readers see the figures before or these, never a mixture.
    @Transactional
    public void replace(ProgrammeFigures figures) {
        var programme = figures.programme();
        var id = programme.programme().value();
        database.update("DELETE FROM figures.programme_figure WHERE programme_id = ?", id);
        database.batchUpdate(FIGURE, figures.rows(), BATCH, (row, line) -> {
            var figure = line.figure();
            Object[] values = {id, programme.name(), figure.id(), figure.version(), figure.name(), figure.unit(),
                line.asOf(), figure.value(), figure.numerator(), figure.denominator(), figure.people(),
                figure.suppressed(), figures.position()};
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
        });
        database.update("DELETE FROM figures.programme_state WHERE programme_id = ?", id);
        figures.states().forEach((state, relationships) -> database.update(STATE, id, programme.name(), state.name(),
            relationships, figures.today(), figures.position()));
    }
}
