package coaching.command.engine;

import coaching.command.kernel.Authority;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Key;
import coaching.command.kernel.Provenance;
import coaching.events.Envelope.Source;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.wire.EventCodec;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/// Axon as it is set up for deciding, on its store in memory, for one test of the wiring per feature.
public final class Wired {

    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123456789Z");
    public static final String KEY = "a-key";

    public static AxonTestFixture axon() {
        return AxonTestFixture
            .with(DecidingCommandHandler.configure(EventSourcingConfigurer.create(), new EventCodec(),
                InstantSource.fixed(NOW)));
    }

    /// Sent by an integration that may do everything.
    public static Object sent(Command<?, ?> command) {
        var client = new Authority("client", null, Set.of(Grant.everywhere(Role.INTEGRATION)),
            EnumSet.allOf(Capability.class), null, null);
        return sent(command, client);
    }

    public static Object sent(Command<?, ?> command, Authority authority) {
        var provenance = new Provenance(Source.API, null, "correlated", null);
        return new Intent<>(new CommandContext(new Key(KEY, authority.caller()), "00", true, authority, provenance),
            command, false);
    }

    private Wired() {}
}
