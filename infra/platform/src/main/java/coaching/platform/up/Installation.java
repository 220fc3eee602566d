package coaching.platform.up;

import coaching.platform.component.KafkaComponent;
import coaching.platform.component.PostgresComponent;
import coaching.platform.component.Service;
import coaching.platform.kafka.Rights;
import coaching.platform.kafka.Topics;
import coaching.platform.process.User;
import coaching.platform.settings.Addresses;
import coaching.platform.settings.Checkout;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.ManagedProcess;
import coaching.platform.supervision.Supervisor;
import coaching.platform.warmup.WarmUp;
import coaching.platform.warmup.WarmUpServers;

import java.util.List;
import java.util.Optional;

/// What Kept consists of, in the order in which it can start.
record Installation(Layout layout, Checkout checkout, Addresses addresses, ServiceSettings services,
                    Supervisor supervisor) {

    /// Returns when every part answers.
    WarmUp start() {
        var kafka = supervisor.stage(kafka());
        var postgres = postgres();
        supervisor.stage(postgres).forEach(ManagedProcess::awaitHealthy);
        postgres.forEach(this::provision);
        var prepared = prepare();
        var running = supervisor.stage(prepared.stream().map(service -> service.component(layout)).toList());
        kafka.forEach(this::provideTopic);
        running.forEach(ManagedProcess::awaitHealthy);
        supervisor.running();
        return new WarmUp(prepared, warmUpServers(postgres, kafka), layout, supervisor);
    }

    /// Only on servers that are ours nobody minds what is made for a moment.
    private Optional<WarmUpServers> warmUpServers(List<PostgresComponent> postgres, List<ManagedProcess> kafka) {
        return kafka.isEmpty() ? Optional.empty()
            : postgres.stream().findFirst()
                .map(component -> new WarmUpServers(component.server(), new Topics(services.kafka())));
    }

    private List<KafkaComponent> kafka() {
        if (services.overrides().replace(ServiceSettings.KAFKA)) {
            supervisor.runsElsewhere("kafka", services.command().getOrDefault(ServiceSettings.KAFKA, ""));
            return List.of();
        }
        return List.of(KafkaComponent.in(layout, services.secrets().kafka(), addresses.kafka()));
    }

    private List<PostgresComponent> postgres() {
        if (services.overrides().replace(ServiceSettings.DATASOURCE)) {
            supervisor.runsElsewhere("postgresql", services.command().getOrDefault(ServiceSettings.DATASOURCE, ""));
            return List.of();
        }
        return List.of(new PostgresComponent(layout, addresses.postgres(), User.neverRoot()));
    }

    /// The dashboards' role must be there before the query service grants it its views.
    private void provision(PostgresComponent postgres) {
        var secrets = services.secrets();
        var server = postgres.server();
        server.createDatabase("kept_store", "kept_command", secrets.password("kept_command"));
        server.createDatabase("kept_vault", "kept_vault", secrets.password("kept_vault"));
        server.createDatabase("kept_keys", "kept_keys", secrets.password("kept_keys"));
        server.createDatabase("kept_issuer", "kept_issuer", secrets.password("kept_issuer"));
        server.createDatabase("kept_read", "kept_query", secrets.password("kept_query"));
        server.createReader("kept_dashboard", secrets.password("kept_dashboard"), "kept_read");
    }

    private void provideTopic(ManagedProcess kafka) {
        kafka.awaitHealthy();
        new Topics(services.kafka()).create(ServiceSettings.TOPIC);
        services.topics().forEach(new Rights(services.kafka())::grantOn);
    }

    private List<Service> prepare() {
        return List.of(Service.prepare(ServiceSettings.COMMAND, services.command(), checkout, layout),
            Service.prepare(ServiceSettings.QUERY, services.query(), checkout, layout));
    }
}
