package coaching.edge.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

public final class EscapedMessage extends MessageConverter {

    /// Why a service did not start, over several lines: no caller has any part in it.
    private static final String START_FAILURES = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public @Nullable String convert(ILoggingEvent event) {
        var message = super.convert(event);
        return START_FAILURES.equals(event.getLoggerName()) ? message : Escapes.of(message);
    }
}
