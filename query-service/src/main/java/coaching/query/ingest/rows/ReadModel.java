package coaching.query.ingest.rows;

import coaching.events.Recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Rows that follow from facts, written in the same transaction. Its tables are in schema `model`, partitioned by
/// a first column `generation`, so that a rebuild fills them anew beside the ones that are read.
public interface ReadModel {

    /// @param facts in the order of arrival; each comes once
    void write(Connection connection, int generation, List<Recorded> facts) throws SQLException;
}
