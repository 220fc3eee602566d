package coaching.platform.up;

import coaching.platform.kafka.KafkaProcess;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Ports;

/// The broker, in a process of its own.
record KafkaPiece(Place place) implements Piece {

    static KafkaPiece in(Layout layout, int port) {
        var name = "kafka";
        return new KafkaPiece(
            new Place(name, port, OwnFiles.folder(layout.kafka()), layout.log(name), "tcp://127.0.0.1:" + port));
    }

    @Override
    public Process start() {
        return KafkaProcess.command(place.folder(), place.port(), place.log()).start();
    }

    @Override
    public boolean isHealthy() {
        return Ports.answers(place.port());
    }
}
