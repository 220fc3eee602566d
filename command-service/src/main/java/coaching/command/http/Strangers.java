package coaching.command.http;

import coaching.command.admission.AdmissionRefusal;
import coaching.command.admission.Involvement;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Rejected;
import coaching.command.past.Past;
import coaching.eventstore.event.StoreFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Tells strangers the same of what is not theirs and of what does not exist, whatever the rules would say. Asked only
/// when a rule has refused: who is admitted is no stranger.
@Component
class Strangers implements HandlerExceptionResolver, Ordered {

    private static final String CONTEXT = CommandContext.class.getName();

    private final HandlerExceptionResolver answers;
    private final Past past;

    Strangers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /// From here on rules may refuse for what they read.
    static void note(HttpServletRequest request, CommandContext context) {
        request.setAttribute(CONTEXT, context);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception refused) {
        return refused instanceof Rejected && request.getAttribute(CONTEXT) instanceof CommandContext context
            ? answers.resolveException(request, response, handler, told(request, context, refused))
            : null;
    }

    private Exception told(HttpServletRequest request, CommandContext context, Exception refused) {
        try {
            return Involvement.has(context.authority(), PathScope.scope(request), past) ? refused
                : new Rejected(AdmissionRefusal.NOT_FOUND);
        } catch (StoreFailure failure) {
            return failure;
        }
    }
}
