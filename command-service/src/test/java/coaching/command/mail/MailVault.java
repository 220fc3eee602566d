package coaching.command.mail;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.Vault;
import coaching.vault.database.VaultDatabase.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A vault that is opened as often as a test wants, and read past it.
final class MailVault {

    private final Database people = EmbeddedPostgres.forTests().freshDatabase();
    private final Database keys = EmbeddedPostgres.forTests().freshDatabase();
    private final Path masterKey = file();

    private static Path file() {
        try {
            return Files.createTempDirectory("kept-vault").resolve("master.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Vault open() {
        return Vault.open(login(people), login(keys), masterKey);
    }

    private static Login login(Database database) {
        return new Login(database.jdbcUrl(), database.user(), database.password());
    }

    /// All rows about mails, as text.
    String dump() throws SQLException {
        try (var connection = DriverManager.getConnection(people.jdbcUrl(), people.user(), people.password());
             var statement = connection.createStatement();
             var rows = statement.executeQuery(
                 """
                     SELECT coalesce(string_agg(line, chr(10)), '') FROM (
                         SELECT to_jsonb(it)::text AS line FROM mail it UNION ALL SELECT to_jsonb(it)::text FROM mail_sender it) AS all_lines
                     """)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
