package coaching.issuer.setup;

import coaching.events.role.Role;
import coaching.issuer.account.Account;
import coaching.issuer.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.KeyGenerators;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the first account: of the person who was shown the link at the start.
public final class Setup {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,59}");
    private static final Set<String> ROLES = Arrays.stream(Role.values()).filter(Role::isOfPeople).map(Role::claim)
        .collect(Collectors.toUnmodifiableSet());
    private static final int ID_BYTES = 16;

    private final SetupLink link;
    private final Accounts accounts;

    record Form(@Nullable String token, String name) {}

    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final SetupRefusal refusal;

        Refused(SetupRefusal refusal) {
            super(refusal.sentence(), null, false, false);
            this.refusal = refusal;
        }

        SetupRefusal refusal() {
            return refusal;
        }
    }

    public Setup(SetupLink link, Accounts accounts) {
        this.link = link;
        this.accounts = accounts;
    }

    boolean isOpen() {
        return accounts.areNone() && link.isOffered();
    }

    private boolean isOpenWith(@Nullable String token) {
        return accounts.areNone() && link.opensWith(token);
    }

    /// One at a time: the link is good for one account, however many send it at once.
    synchronized Account complete(Form form) throws Refused {
        var refusal = refusal(form);
        if (refusal != null) {
            throw new Refused(refusal);
        }
        var id = UUID.nameUUIDFromBytes(KeyGenerators.secureRandom(ID_BYTES).generateKey()).toString();
        var account = accounts.add(id, form.name, ROLES, Set.of("*"));
        link.use();
        return account;
    }

    private @Nullable SetupRefusal refusal(Form form) {
        if (!isOpenWith(form.token)) {
            return SetupRefusal.LINK_IS_OVER;
        }
        return NAME.matcher(form.name).matches() && !accounts.isTaken(form.name) ? null : SetupRefusal.NOT_A_NAME;
    }
}
