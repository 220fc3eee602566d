package coaching.query.openapi;

import coaching.edge.openapi.RequiredMembers;
import coaching.events.id.Id;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import java.util.Map;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    private static final String BEARER = "bearer";
    private static final Map<String, String> PARAMETERS = Map.of(
        "asOf", "ISO date, or date-time with offset; now when absent. A date means its end in the programme's zone.",
        "knownAt", "Only what was known by then counts: ISO date, or date-time with offset. Everything when absent.",
        "clock", "Whose clock knownAt means: `kept` (when Kept recorded it, the default) or `source` (its claim).",
        "minEvidence",
        "E1 (one side or source says so, the default), E2 (both sides) or E3 (and an independent source).",
        "window", "How many days before as-of to look at, 1 to 36500, or `all`; 90 when absent.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class, QueryParameters.class);
        for (var id : Id.class.getPermittedSubclasses()) {
            SpringDocUtils.getConfig().replaceWithSchema(id, new UUIDSchema());
        }
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
            .info(new Info().title("Kept: questions").version("1").description(
                "Every answer says which facts it was computed from (asOfPosition) and which question it answers."))
            .components(new Components().addSecuritySchemes(BEARER,
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("at+jwt")))
            .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    ModelConverter requiredMembers() {
        return RequiredMembers.ofAnswers();
    }

    @Bean
    OperationCustomizer questions() {
        return (operation, handler) -> {
            if (asks(handler)) {
                PARAMETERS.keySet().stream().sorted().forEach(name -> operation.addParametersItem(parameter(name)));
            }
            problem(operation);
            return operation;
        };
    }

    private static Parameter parameter(String name) {
        return new Parameter().in("query").name(name).description(PARAMETERS.get(name))
            .schema(new StringSchema().maxLength(64));
    }

    private static boolean asks(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == QueryParameters.class) {
                return true;
            }
        }
        return false;
    }

    private static void problem(Operation operation) {
        var schema = new Schema<>().type("object");
        for (var field : new String[] {"type", "title", "detail", "rule", "field"}) {
            schema.addProperty(field, new StringSchema());
        }
        operation.getResponses()
            .addApiResponse("default", new ApiResponse().description("Refused, with the rule's name")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema))));
    }
}
