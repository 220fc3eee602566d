package coaching.eventstore.event;

import org.axonframework.messaging.core.Context.ResourceKey;

/// Names a command, so that sending it twice acts once. It is written with the events, in the same transaction.
///
/// @param owner       who sent it: another sender must not learn what the key stands for
/// @param requestHash tells a retry from another request under the same key
/// @param response    what to answer again
@SuppressWarnings("ArrayRecordComponent")
public record CommandKey(String key, String owner, byte[] requestHash, byte[] response) {

    /// Where the command side puts it before the transaction commits.
    public static final ResourceKey<CommandKey> RESOURCE = ResourceKey.withLabel("kept.commandKey");

    public CommandKey {
        Texts.requireStorable(key, "command key");
        Texts.requireStorable(owner, "owner of a command key");
    }

    /// What a command key is looked up by: the first eight bytes of its SHA-256.
    public static long number(String key) {
        return Sha256.firstLong(Sha256.digest().digest(Leaf.utf8(key)));
    }

    @Override
    public String toString() {
        return "CommandKey[" + key + "]";
    }
}
