package coaching.platform.postgres;

import coaching.platform.process.Command;
import coaching.platform.process.FolderLock;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Pids;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Signal;
import coaching.platform.process.User;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The files of one server: `folder/cluster` is PostgreSQL's own, `folder/superuser.password` ours.
record Cluster(Path folder, Binaries binaries, User user, Path log) {

    static final String SUPERUSER = "postgres";
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);

    Path files() {
        return folder.resolve("cluster");
    }

    String superuserPassword() {
        return OwnFiles.secret(folder.resolve("superuser.password"));
    }

    /// A cluster whose making was interrupted is made again.
    void create() {
        var finished = folder.resolve("initialised");
        if (Files.exists(finished)) {
            return;
        }
        if (Files.exists(files())) {
            OwnFiles.delete(files());
        }
        superuserPassword();
        user.own(folder);
        if (Command.of(initdb(), log, Signal.KILL).as(user).run() != 0) {
            throw new PlatformFailure("PostgreSQL's initdb failed, see " + log + hint());
        }
        OwnFiles.write(finished, "");
    }

    private List<String> initdb() {
        var words = new ArrayList<>(
            List.of(binaries.program("initdb"), "--pgdata=" + files(), "--username=" + SUPERUSER,
                "--pwfile=" + folder.resolve("superuser.password"), "--auth=scram-sha-256", "--data-checksums",
                "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"));
        if (User.onLinux()) {
            words.add("--sync-method=syncfs");
        }
        return words;
    }

    private String hint() {
        return user == User.NOBODY
            ? "; PostgreSQL runs as the user nobody here, who must be able to reach " + folder
            : "";
    }

    /// Ours until the lock is closed. A server that outlived its parent has been told to stop by the system.
    FolderLock takeOver() {
        var lock = FolderLock.tryLock(folder)
            .orElseThrow(() -> new PlatformFailure("PostgreSQL " + lockedBy() + " is using " + folder));
        removeLeftovers();
        return lock;
    }

    void removeLeftovers() {
        var old = lockedBy();
        if (serves(old) && !Pids.gone(old, SHUTDOWN)) {
            ProcessHandle.of(old).ifPresent(ProcessHandle::destroyForcibly);
            Pids.gone(old, SHUTDOWN);
        }
        try {
            Files.deleteIfExists(files().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady(long pid) {
        var lines = lock();
        return lines.size() > 7 && lines.getFirst().equals(Long.toString(pid)) && lines.get(7).startsWith("ready");
    }

    private long lockedBy() {
        var lines = lock();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
    }

    /// The number may have gone to another program, or belong to a zombie that nobody waits for.
    private boolean serves(long pid) {
        return Pids.isRunning(pid) && Pids.commandLine(pid).contains(files().toString());
    }

    private List<String> lock() {
        try {
            var file = files().resolve("postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
