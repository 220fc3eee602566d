package coaching.query.kernel.reader;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.Optional;

/// Hands the [Reader] to a question that asks for one.
@Component
final class ReaderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                  NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class)).flatMap(Readers::of).orElseThrow(
            () -> new IllegalStateException("A question about somebody's own was mapped for everyone"));
    }
}
