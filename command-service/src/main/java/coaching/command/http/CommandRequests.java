package coaching.command.http;

import coaching.command.access.Callers;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.time.InstantSource;
import java.util.Objects;

/// Gives a controller method the [CommandRequest] it asks for.
@Component
class CommandRequests implements HandlerMethodArgumentResolver {

    private final Commands commands;
    private final Programmes programmes;
    private final InstantSource clock;
    private final Callers callers;

    CommandRequests(Commands commands, Programmes programmes, InstantSource clock, Callers callers) {
        this.commands = commands;
        this.programmes = programmes;
        this.clock = clock;
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                          NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var arrived = clock.instant();
        var context = new CommandHeaders(servlet, arrived, callers).context();
        Strangers.note(servlet, context);
        return new ServletCommandRequest(servlet, context, commands, programmes, arrived);
    }
}
