package coaching.command.importing;

import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What the relationships of a programme are called.
sealed interface GroupLabels {

    /// Null where it is called nothing.
    @Nullable
    String of(RelationshipProposed proposed);

    /// As the vault has them.
    record Kept(Map<RelationshipId, String> labels) implements GroupLabels {

        @Override
        public @Nullable String of(RelationshipProposed proposed) {
            return labels.get(proposed.relationship());
        }

        /// They may name people: nothing of them in a log line.
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /// Where there is no vault: as the events of earlier times have them.
    record OfEvents() implements GroupLabels {

        @Override
        public @Nullable String of(RelationshipProposed proposed) {
            return proposed.label();
        }
    }
}
