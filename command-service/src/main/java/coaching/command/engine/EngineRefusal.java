package coaching.command.engine;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unavailable;

/// Why a command could not be carried out, whatever it is.
public enum EngineRefusal implements Refusal {

    COMMAND_KEY_REUSED(invalid("Idempotency-Key", "This key was used for another request. Choose a new one.")),
    CONTENDED(unavailable("Others keep changing what this depends on. Try again.")),
    STORE_UNAVAILABLE(unavailable("The event store cannot be reached. Nothing was recorded. Try again.")),
    STORE_NOT_LEADER(unavailable("Another instance records at the moment. Nothing was recorded. Try again.")),
    STORE_OVERLOADED(unavailable("Too much is waiting to be recorded. Nothing was recorded. Try again.")),
    OUTCOME_UNKNOWN(
        unavailable("The connection to the store broke. Try again with the same key to learn the outcome."));

    private final RuleDescription description;

    EngineRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
