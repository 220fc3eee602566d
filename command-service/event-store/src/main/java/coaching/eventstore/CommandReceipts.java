package coaching.eventstore;

import coaching.eventstore.append.Append;
import coaching.eventstore.append.Boundary;
import coaching.eventstore.block.ReceiptReader;
import coaching.eventstore.database.Database;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.CommandReceipt;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.sequencer.Sequencer;

import java.util.List;
import java.util.Optional;

/// Which commands were carried out, and what was answered.
public final class CommandReceipts {

    private final Database database;
    private final Sequencer sequencer;

    CommandReceipts(Database database, Sequencer sequencer) {
        this.database = database;
        this.sequencer = sequencer;
    }

    /// A miss is no promise: another request with this key may be on its way. Only the append decides.
    public Optional<CommandReceipt> find(String key) {
        return find(List.of(key)).stream().findFirst();
    }

    /// Those of several keys that were used.
    public List<CommandReceipt> find(List<String> keys) {
        return database.read(connection -> ReceiptReader.find(connection, keys));
    }

    /// Records a command that changed nothing. Throws [StoreFailure.CommandKeyAlreadyUsed] as an append would.
    public void record(CommandKey key) {
        sequencer.append(new Append(Boundary.NONE, List.of(), key));
    }
}
