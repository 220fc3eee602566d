package coaching.vault.testing;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.Vault;
import coaching.vault.database.VaultDatabase.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two databases and a master key, to be opened as often as a test wants.
public record Vaults(Database people, Database keys, Path masterKey) {

    public static Vaults fresh() {
        var server = EmbeddedPostgres.forTests();
        try {
            var folder = Files.createTempDirectory("kept-vault");
            return new Vaults(server.freshDatabase(), server.freshDatabase(), folder.resolve("master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Vault open() {
        return Vault.open(login(people), login(keys), masterKey);
    }

    private static Login login(Database database) {
        return new Login(database.jdbcUrl(), database.user(), database.password());
    }
}
