package coaching.platform.up;

import coaching.platform.kafka.Rights;
import coaching.platform.kafka.Topics;
import coaching.platform.process.User;

import java.util.List;
import java.util.Optional;

/// What Kept consists of, in the order in which it can start.
record Kept(Layout layout, Checkout checkout, Addresses addresses, Services services, Supervisor supervisor) {

    /// Returns when every part answers.
    Training start() {
        var kafka = supervisor.stage(kafka());
        var postgres = postgres();
        supervisor.stage(postgres).forEach(Keeper::awaitHealthy);
        postgres.forEach(this::provision);
        var prepared = prepare();
        var running = supervisor.stage(prepared.stream().map(service -> service.piece(layout)).toList());
        kafka.forEach(this::provideTopic);
        running.forEach(Keeper::awaitHealthy);
        supervisor.running();
        return new Training(prepared, rehearsal(postgres, kafka), layout, supervisor);
    }

    /// Only on servers that are ours nobody minds what is made for a moment.
    private Optional<Rehearsal> rehearsal(List<PostgresPiece> postgres, List<Keeper> kafka) {
        return kafka.isEmpty() ? Optional.empty()
            : postgres.stream().findFirst()
                .map(piece -> new Rehearsal(piece.server(), new Topics(services.kafka())));
    }

    private List<KafkaPiece> kafka() {
        if (services.overrides().replace(Services.KAFKA)) {
            supervisor.runsElsewhere("kafka", services.command().getOrDefault(Services.KAFKA, ""));
            return List.of();
        }
        return List.of(KafkaPiece.in(layout, services.secrets().kafka(), addresses.kafka()));
    }

    private List<PostgresPiece> postgres() {
        if (services.overrides().replace(Services.DATASOURCE)) {
            supervisor.runsElsewhere("postgresql", services.command().getOrDefault(Services.DATASOURCE, ""));
            return List.of();
        }
        return List.of(new PostgresPiece(layout, addresses.postgres(), User.neverRoot()));
    }

    /// The dashboards' role must be there before the query service grants it its views.
    private void provision(PostgresPiece postgres) {
        var secrets = services.secrets();
        var server = postgres.server();
        server.createDatabase("kept_store", "kept_command", secrets.password("kept_command"));
        server.createDatabase("kept_read", "kept_query", secrets.password("kept_query"));
        server.createReader("kept_dashboard", secrets.password("kept_dashboard"), "kept_read");
    }

    private void provideTopic(Keeper kafka) {
        kafka.awaitHealthy();
        new Topics(services.kafka()).create(Services.TOPIC);
        services.topics().forEach(new Rights(services.kafka())::grantOn);
    }

    private List<Service> prepare() {
        return List.of(Service.prepare(Services.COMMAND, services.command(), checkout, layout),
            Service.prepare(Services.QUERY, services.query(), checkout, layout));
    }
}
