package coaching.query.kernel.question;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.query.kernel.problem.QueryRule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.lang.reflect.Parameter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands the [QueryParameters] to a question. A parameter nobody knows is refused: `asof` for `asOf` would be a wrong number.
@Component
class QueryParametersArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final List<String> PARAMETERS = List.of("asOf", "knownAt", "clock", "minEvidence", "window");
    private static final int LONGEST_VALUE = 64;

    private final InstantSource clock;

    QueryParametersArgument(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryParameters.class;
    }

    @Override
    public QueryParameters resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                           NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var known = Stream.concat(PARAMETERS.stream(), own(parameter)).collect(Collectors.toSet());
        var given = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> given.put(name, single(name, values, known)));
        return new QueryParameters(clock.instant(), given);
    }

    private static String single(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            throw Refused.because(QueryRule.UNKNOWN_PARAMETER, shortened(name),
                "Parameters here are " + String.join(", ", known.stream().sorted().toList()));
        }
        if (values.length != 1 || values[0].length() > LONGEST_VALUE) {
            throw Refused.because(RequestRule.MALFORMED_REQUEST, name,
                name + " must be given once, in at most 64 characters");
        }
        return values[0];
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_VALUE));
    }

    private static Stream<String> own(MethodParameter parameter) {
        return Arrays.stream(Objects.requireNonNull(parameter.getMethod()).getParameters())
            .filter(it -> it.isAnnotationPresent(RequestParam.class)).map(Parameter::getName);
    }
}
