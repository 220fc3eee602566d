package coaching.issuer.database;

import coaching.vault.database.VaultDatabase;
import coaching.vault.database.VaultDatabase.Login;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The database of the issuer, which is needed where it is enabled.
@ConfigurationProperties("kept.issuer.database")
public record IssuerDatabaseSettings(@DefaultValue("jdbc:postgresql://localhost:5442/kept_issuer") String url,
                                     @DefaultValue("kept_issuer") String username, @DefaultValue("") String password) {

    public VaultDatabase open() {
        return VaultDatabase.open(new Login(url, username, password), "kept-issuer",
            "classpath:coaching/issuer/tables");
    }

    @Override
    public String toString() {
        return "IssuerDatabaseSettings[" + url + "]";
    }
}
