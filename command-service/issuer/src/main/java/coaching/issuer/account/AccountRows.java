package coaching.issuer.account;

import coaching.vault.database.VaultDatabase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The accounts that were made here. They are few, and read anew each time: another process may have made one.
final class AccountRows {

    private static final String SELECT = "SELECT name, person, password, passkey, roles, programmes FROM account ";

    private final VaultDatabase database;

    AccountRows(VaultDatabase database) {
        this.database = database;
    }

    List<Account> all() {
        return database.client().sql(SELECT).query((row, _) -> account(row)).list();
    }

    Optional<Account> named(String name) {
        return database.client().sql(SELECT + "WHERE name = :name").param("name", name)
            .query((row, _) -> account(row)).optional();
    }

    /// @param person anything that a token may be given to, which programs are as well
    Optional<Account> of(String person) {
        return database.client().sql(SELECT + "WHERE person::text = :person ORDER BY name LIMIT 1")
            .param("person", person)
            .query((row, _) -> account(row)).optional();
    }

    /// In place of those that nobody can come back to.
    void add(Account account) {
        database.inTurn(() -> {
            database.client().sql("DELETE FROM account WHERE NOT passkey AND password = ''").update();
            return insert(account);
        });
    }

    /// All of them or none. One whose name is there already is here already.
    void takeIn(Collection<Account> accounts) {
        database.inTurn(() -> accounts.stream().mapToInt(this::insert).sum());
    }

    private int insert(Account it) {
        return database.client().sql("""
            INSERT INTO account (name, person, password, passkey, roles, programmes)
            VALUES (:name, :person, :password, :passkey, :roles, :programmes) ON CONFLICT (name) DO NOTHING""")
            .param("name", it.name()).param("person", UUID.fromString(it.person()))
            .param("password", it.password()).param("passkey", it.passkey())
            .param("roles", it.roles().toArray(String[]::new))
            .param("programmes", it.programmes().toArray(String[]::new)).update();
    }

    void hasPasskey(String person, boolean has) {
        database.client().sql("UPDATE account SET passkey = :has WHERE person::text = :person AND passkey <> :has")
            .param("has", has).param("person", person).update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getObject("person", UUID.class).toString(), row.getString("name"),
            row.getString("password"), row.getBoolean("passkey"), texts(row, "roles"), texts(row, "programmes"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
