package coaching.command.people;

import coaching.vault.database.VaultDatabase.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// Where people and their keys are.
///
/// @param url of the database of people; without one Kept knows nobody's name
/// @param masterKey the file of the key that wraps all others, made at the first start. Keep a copy of it apart from copies
///     of the databases
@ConfigurationProperties("kept.vault")
record VaultSettings(@Nullable String url, @DefaultValue("kept_vault") String username,
                     @DefaultValue("") String password,
                     @DefaultValue Keys keys, @DefaultValue("vault-master.key") Path masterKey) {

    /// The database of keys.
    record Keys(@DefaultValue("") String url,
                @DefaultValue("kept_keys") String username, @DefaultValue("") String password) {

        Login login() {
            return new Login(url, username, password);
        }

        @Override
        public String toString() {
            return "Keys[" + url + "]";
        }
    }

    Login people() {
        return new Login(String.valueOf(url), username, password);
    }

    @Override
    public String toString() {
        return "VaultSettings[" + url + ", " + keys + "]";
    }
}
