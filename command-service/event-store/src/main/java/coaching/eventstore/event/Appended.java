package coaching.eventstore.event;

import org.axonframework.messaging.core.Context.ResourceKey;

/// Where an append landed.
///
/// @param lastPosition before `firstPosition` when nothing but a command key was recorded
public record Appended(long firstPosition, long lastPosition) {

    /// Where the transaction leaves it after the commit.
    public static final ResourceKey<Appended> RESOURCE = ResourceKey.withLabel("kept.appended");
}
