package coaching.platform.settings;

import coaching.platform.process.OwnFiles;

import java.nio.file.Path;

/// Where everything lies in the one data folder.
public record Layout(Path data) {

    /// The folder when nothing else is said.
    public static final String DEFAULT = ".kept";

    public static Layout in(Path data) {
        return new Layout(OwnFiles.folder(data));
    }

    /// What to type to stop what runs here.
    public String stopping() {
        return data.toAbsolutePath().equals(Path.of(DEFAULT).toAbsolutePath()) ? "infra/down"
            : "infra/down --data " + data;
    }

    public Path ops() {
        return data.resolve("ops.json");
    }

    public Path postgres() {
        return data.resolve("postgresql");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    /// Passwords and keys, each in a file of its own.
    Path secret(String name) {
        return secrets().resolve(name);
    }

    Path secrets() {
        return OwnFiles.folder(data.resolve("secrets"));
    }

    /// What each service was last started with.
    public Path config(String service) {
        return OwnFiles.folder(data.resolve("config")).resolve(service + ".properties");
    }

    public Path logs() {
        return OwnFiles.folder(data.resolve("logs"));
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /// The service itself bounds it; a new start does not push anything out of it.
    Path securityLog(String service) {
        return logs().resolve(service + ".security.jsonl");
    }

    /// Unpacked programs and start-up caches: may be deleted at any time.
    public Path cache() {
        return OwnFiles.folder(data.resolve("cache"));
    }

    public Path demoLastDay(int people) {
        return data.resolve("demo-" + people + ".last-day");
    }

    public Path demoDone(int people) {
        return data.resolve("demo-" + people + ".done");
    }
}
