package coaching.platform.up;

import coaching.platform.process.OwnFiles;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A service about to be started: its program and the file that configures it.
record Service(String name, Map<String, String> settings, BootApp app, Path config) {

    static Service prepare(String name, Map<String, String> settings, Checkout checkout, Layout layout) {
        var config = layout.config(name);
        OwnFiles.write(config, text(settings));
        return new Service(name, settings, BootApp.unpack(checkout.app(name), layout, name), config);
    }

    ServicePiece piece(Layout layout) {
        return piece(layout, Integer.parseInt(settings.getOrDefault(Services.PORT, "0")), arguments());
    }

    /// Started with other arguments, which say that it listens on this port.
    ServicePiece piece(Layout layout, int port, List<String> arguments) {
        var health = "http://127.0.0.1:" + port + "/actuator/health/readiness";
        return new ServicePiece(new Piece.Place(name, port, layout.data(), layout.log(name), health), app, arguments);
    }

    List<String> arguments() {
        return List.of("--spring.config.additional-location=file:" + config);
    }

    private static String text(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        var text = new StringWriter();
        try {
            properties.store(text, "written by every start of up");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
