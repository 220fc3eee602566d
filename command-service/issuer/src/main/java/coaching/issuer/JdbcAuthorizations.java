package coaching.issuer;

import coaching.vault.database.VaultDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import java.sql.Timestamp;
import java.time.Instant;

/// What was granted to people, as long as a sign-in can last, and so much of one person. What programs were granted is in their tokens
/// and nowhere else: nothing is asked of it later.
final class JdbcAuthorizations implements OAuth2AuthorizationService {

    static final int MOST_OF_ONE = 500;

    private final VaultDatabase database;
    private final JdbcOAuth2AuthorizationService rows;

    JdbcAuthorizations(VaultDatabase database, RegisteredClientRepository clients) {
        this.database = database;
        rows = new JdbcOAuth2AuthorizationService(database.operations(), clients);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        database.inTransaction(() -> {
            rows.save(authorization);
            return database.client().sql("""
                DELETE FROM oauth2_authorization WHERE id IN (
                  SELECT id FROM oauth2_authorization WHERE principal_name = :person
                  ORDER BY granted_at DESC OFFSET :most)""")
                .param("person", authorization.getPrincipalName()).param("most", MOST_OF_ONE).update();
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return rows.findByToken(token, type);
    }

    /// What was granted before, of which no session can be left.
    int purge(Instant before) {
        return database.client().sql("DELETE FROM oauth2_authorization WHERE granted_at < :before")
            .param("before", Timestamp.from(before)).update();
    }
}
