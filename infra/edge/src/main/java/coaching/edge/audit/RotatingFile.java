package coaching.edge.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPMDCAdapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Lines in a file that is moved aside when it has grown. It belongs to no logging configuration: who turns the service's log down
/// does not turn this one off.
final class RotatingFile implements AutoCloseable {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RotatingFile.class);

    private final LoggerContext context = new LoggerContext();
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>() {

        /// Each new file, not only the first.
        @Override
        public void openFile(String name) throws IOException {
            ownedByUs(Path.of(name));
            super.openFile(name);
        }
    };
    private final Logger lines = context.getLogger("security");

    RotatingFile(Path file, long size, int files) {
        ownedByUs(file);
        context.setMDCAdapter(new NOPMDCAdapter());
        tellOfTrouble();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(plain());
        appender.setRollingPolicy(numbered(file, files));
        appender.setTriggeringPolicy(grown(size));
        appender.start();
        lines.addAppender(appender);
    }

    void write(String line) {
        lines.info(line);
    }

    @Override
    public void close() {
        context.stop();
    }

    private void tellOfTrouble() {
        StatusListener listener = status -> {
            if (status.getLevel() >= Status.WARN) {
                LOG.warn("The security log cannot be written as it should be: {}", status.getMessage());
            }
        };
        context.getStatusManager().add(listener);
    }

    private PatternLayoutEncoder plain() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        return encoder;
    }

    private FixedWindowRollingPolicy numbered(Path file, int files) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(files);
        policy.start();
        return policy;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> grown(long size) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(size));
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }

    private static void ownedByUs(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
