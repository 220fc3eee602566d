package coaching.query.signin;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The embedded issuer was in this service once. What it was told here nobody would hear any more, so the start says where it belongs.
@Component
class MovedSettings implements EnvironmentAware {

    private static final String ISSUER = "kept.issuer";
    private static final List<String> MOVED_LIMITS = List.of("kept.limits.sign-ins-per-minute",
        "kept.limits.issuer-per-minute");
    private static final Set<String> OURS = Set.of("address", "demousers");

    /// However a setting may be spelt.
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void setEnvironment(Environment environment) {
        var said = new TreeSet<>(Binder.get(environment).bind(ISSUER, Bindable.mapOf(String.class, Object.class))
            .map(it -> it.keySet().stream().map(MovedSettings::plain).toList()).orElse(List.of()));
        said.removeAll(OURS);
        MOVED_LIMITS.stream().filter(environment::containsProperty).forEach(said::add);
        if (!environment.getProperty(ISSUER + ".enabled", Boolean.class, false)) {
            said.remove("enabled");
        }
        if (!said.isEmpty()) {
            throw new IllegalStateException("The embedded issuer is in the command service now. Set these there: "
                + String.join(", ", said.stream().map(it -> it.startsWith("kept.") ? it : ISSUER + "." + it).toList())
                + ".");
        }
    }
}
