package coaching.eventstore.event;

import org.jspecify.annotations.Nullable;

/// Why the store did not do what it was asked to. A violated append condition is not among them: that is Axon's rejection.
public abstract sealed class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Another instance appends. Nothing was written; ask that one, or ask again soon.
    public static final class NotLeader extends StoreFailure {
        private static final long serialVersionUID = 1L;

        public NotLeader() {
            super("Another instance of the event store is the leader", null);
        }
    }

    /// The database cannot be reached or refuses to work. Nothing was written.
    public static final class StoreUnavailable extends StoreFailure {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Too much is waiting. Nothing was written.
    public static final class Overloaded extends StoreFailure {
        private static final long serialVersionUID = 1L;

        public Overloaded(int waiting) {
            super(waiting + " appends are waiting already", null);
        }
    }

    /// The connection broke between request and reply. A retry with the same command key finds out.
    public static final class OutcomeUnknown extends StoreFailure {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(@Nullable Throwable cause) {
            super("The append may or may not have been written", cause);
        }
    }

    /// This command was carried out before. Nothing was written now.
    public static final class CommandKeyAlreadyUsed extends StoreFailure {
        private static final long serialVersionUID = 1L;

        private final transient CommandReceipt receipt;

        public CommandKeyAlreadyUsed(CommandReceipt receipt) {
            super("The command key " + receipt.key() + " was used before", null);
            this.receipt = receipt;
        }

        public CommandReceipt receipt() {
            return receipt;
        }
    }

    /// The server runs with a setting that could lose what it has acknowledged.
    public static final class UnsafeSetting extends StoreFailure {
        private static final long serialVersionUID = 1L;

        private final String setting;

        public UnsafeSetting(String setting, String value, String wanted) {
            super(
                "PostgreSQL runs with " + setting + '=' + value + ", which can lose acknowledged events. Set " + setting
                    + " to " + wanted,
                null);
            this.setting = setting;
        }

        public String setting() {
            return setting;
        }
    }
}
