package coaching.edge.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// An exception, its causes and what it suppressed, with messages that stay on their lines.
record EscapedProxy(IThrowableProxy thrown) implements IThrowableProxy {

    @Override
    public @Nullable String getMessage() {
        return Escapes.of(thrown.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return Escapes.of(thrown.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return thrown.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        var cause = thrown.getCause();
        return cause == null ? null : new EscapedProxy(cause);
    }

    @Override
    public IThrowableProxy @Nullable [] getSuppressed() {
        var suppressed = thrown.getSuppressed();
        return suppressed == null ? null
            : Arrays.stream(suppressed).map(EscapedProxy::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return thrown.isCyclic();
    }
}
