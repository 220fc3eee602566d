package coaching.platform.up;

import coaching.platform.process.OwnFiles;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A service about to be started: its program, and the file that configures it, named after it.
record Service(String name, Map<String, String> settings, BootApp app, Path config) {

    static Service prepare(String name, Map<String, String> settings, Checkout checkout, Layout layout) {
        return new Service(name, settings, BootApp.unpack(checkout.app(name), layout, name), layout.config(name))
            .configured();
    }

    /// The same program, told something else.
    Service as(String other, Map<String, String> otherSettings) {
        return new Service(other, otherSettings, app, config.resolveSibling(other + ".properties")).configured();
    }

    private Service configured() {
        OwnFiles.write(config, text(settings));
        return this;
    }

    ServicePiece piece(Layout layout) {
        var port = Integer.parseInt(settings.getOrDefault(Services.PORT, "0"));
        var health = "http://127.0.0.1:" + port + "/actuator/health/readiness";
        return new ServicePiece(new Piece.Place(name, port, layout.data(), layout.log(name), health), app, arguments());
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
