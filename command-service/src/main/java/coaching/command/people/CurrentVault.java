package coaching.command.people;

import coaching.edge.problem.Refused;
import coaching.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The vault, whose roster knows everything that is in the log.
@Component
public class CurrentVault {

    private final ObjectProvider<Vault> vault;
    private final ObjectProvider<RosterFeed> feed;

    CurrentVault(ObjectProvider<Vault> vault, ObjectProvider<RosterFeed> feed) {
        this.vault = vault;
        this.feed = feed;
    }

    public boolean isConfigured() {
        return vault.stream().findAny().isPresent();
    }

    /// @throws Refused if none is configured
    public Vault get() {
        var configured = vault.stream().findAny().orElseThrow(() -> Refused.because(PeopleRule.NO_VAULT, null,
            "No vault is configured here, so nobody has a name and nothing private is kept. See kept.vault.url."));
        feed.getObject().catchUp();
        return configured;
    }
}
