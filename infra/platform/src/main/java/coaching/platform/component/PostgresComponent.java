package coaching.platform.component;

import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.postgres.PostgresOptions;
import coaching.platform.process.User;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Component;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/// The database server: it has answered when its start returns.
public final class PostgresComponent implements Component {

    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "256MB", "max_wal_size", "2GB");

    private final Place place;
    private final PostgresOptions options;
    private @Nullable EmbeddedPostgres server;

    public PostgresComponent(Layout layout, int port, User user) {
        user.mayPass(layout.data());
        user.mayPass(layout.cache());
        var name = "postgresql";
        var log = layout.log(name);
        place = new Place(name, port, layout.postgres(), log, "tcp://127.0.0.1:" + port);
        options = new PostgresOptions(port, layout.cache(), log, user, SETTINGS);
    }

    public EmbeddedPostgres server() {
        return Objects.requireNonNull(server, "not started yet");
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Process start() {
        if (server == null) {
            server = EmbeddedPostgres.start(place.folder(), options);
        } else {
            server.restart();
        }
        return server.process();
    }

    @Override
    public boolean isHealthy() {
        return true;
    }

    @Override
    public void stop(Process process) {
        server().close();
    }
}
