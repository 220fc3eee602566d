package coaching.platform.component;

import coaching.platform.process.OwnFiles;
import coaching.platform.settings.Checkout;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.Component;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A service about to be started: its program and the file that configures it.
public record Service(String name, Map<String, String> settings, BootApp app, Path config) {

    public static Service prepare(String name, Map<String, String> settings, Checkout checkout, Layout layout) {
        var config = layout.config(name);
        OwnFiles.write(config, text(settings));
        return new Service(name, settings, BootApp.unpack(checkout.app(name), layout, name), config);
    }

    public ServiceComponent component(Layout layout) {
        return component(layout, Integer.parseInt(settings.getOrDefault(ServiceSettings.PORT, "0")), arguments());
    }

    /// Started with other arguments, which say that it listens on this port.
    public ServiceComponent component(Layout layout, int port, List<String> arguments) {
        var health = "http://127.0.0.1:" + port + "/actuator/health/readiness";
        return new ServiceComponent(new Component.Place(name, port, layout.data(), layout.log(name), health), app,
            arguments);
    }

    public List<String> arguments() {
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
