package coaching.benchmarks.workload;

import coaching.platform.postgres.Database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Axon 4.13 in a process of its own, which waits quietly while others are measured.
public final class Axon4Process implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    public Axon4Process(Database database, int connections) throws IOException {
        var target = home().resolve("axon4/target");
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", target.resolve("classes") + ":" + Files.readString(target.resolve("classpath")).strip(),
            "coaching.benchmarks.axon4.Axon4", database.jdbcUrl(), database.user(), database.password(),
            "" + connections)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader();
        commands = process.outputWriter();
        answer();
    }

    public Writers.Pace append(int writers, long millis) throws IOException {
        var numbers = ask("append " + writers + " " + millis).split(" ", -1);
        return new Writers.Pace(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    public void fill(int events) throws IOException {
        ask("fill " + events);
    }

    public double read() throws IOException {
        return Double.parseDouble(ask("read"));
    }

    @Override
    public void close() throws IOException {
        commands.write("stop\n");
        commands.close();
        process.onExit().join();
    }

    private String ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    private String answer() throws IOException {
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Axon 4 ended with " + process.onExit().join().exitValue());
        }
        return answer;
    }

    /// `infra/benchmarks`, whether we run from its classes or its jar.
    private static Path home() throws IOException {
        try {
            return Path.of(Axon4Process.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
