package coaching.platform.component;

import coaching.platform.kafka.KafkaProcess;
import coaching.platform.kafka.KafkaSecrets;
import coaching.platform.process.ClassArchive;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Ports;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Component;

import java.nio.file.Path;

/// The broker, in a process of its own.
public record KafkaComponent(Place place, KafkaSecrets secrets, Path cache) implements Component {

    public static KafkaComponent in(Layout layout, KafkaSecrets secrets, int port) {
        var name = "kafka";
        return new KafkaComponent(
            new Place(name, port, OwnFiles.folder(layout.kafka()), layout.log(name), "tcp://127.0.0.1:" + port),
            secrets, layout.cache());
    }

    @Override
    public Process start() {
        return KafkaProcess.command(place.folder(), place.port(), secrets, place.log(),
            ClassArchive.in(cache, place.name())).start();
    }

    @Override
    public boolean isHealthy() {
        return Ports.answers(place.port());
    }
}
