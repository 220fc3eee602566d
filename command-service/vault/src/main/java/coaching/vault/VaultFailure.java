package coaching.vault;

import org.jspecify.annotations.Nullable;

/// What was stored cannot be read, or a key is not there. The message never has anything of a person in it.
public final class VaultFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public VaultFailure(String message) {
        this(message, null);
    }
}
