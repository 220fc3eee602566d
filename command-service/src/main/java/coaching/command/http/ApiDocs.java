package coaching.command.http;

import coaching.command.kernel.Answer;
import coaching.edge.openapi.RequiredMembers;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.id.TextId;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/// What the documentation cannot see in the code: who may send what, and the headers every command carries.
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    static {
        var types = SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class)
            .replaceWithSchema(Answer.class, reference("Answer"));
        List.of(ProgrammeId.class, ParticipantId.class, PersonId.class, RelationshipId.class, SessionId.class,
            GoalId.class,
            ActionItemId.class, TextId.class, EventId.class)
            .forEach(id -> types.replaceWithSchema(id, new UUIDSchema()));
    }

    @Bean
    OpenAPI about() {
        return new OpenAPI().info(new Info().title("Kept: commands").version("1")
            .description("Refusals are application/problem+json with `rule` and, where one is to blame, `field`."));
    }

    @Bean
    ModelConverter requiredMembers() {
        return RequiredMembers.ofRequests();
    }

    @Bean
    GlobalOperationCustomizer headersAreDocumented() {
        return (operation, method) -> isCommand(method) ? document(operation) : operation;
    }

    private static boolean isCommand(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
            .anyMatch(it -> it.getParameterType() == CommandRequest.class);
    }

    @Bean
    OpenApiCustomizer refusalsAreDocumented() {
        var content = new Content().addMediaType("application/problem+json",
            new MediaType().schema(reference("Problem")));
        return api -> {
            api.getComponents().addSchemas("Answer", answer()).addSchemas("Problem", problem());
            api.getPaths().values().stream().flatMap(it -> it.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse("4XX",
                    new ApiResponse().description("Refused; nothing was recorded.").content(content)));
        };
    }

    private static Operation document(Operation operation) {
        operation.addParametersItem(
            header("Idempotency-Key", "The command's own name: the same key of the same caller never acts twice.")
                .required(true));
        operation
            .addParametersItem(header("Kept-Source", "UI, LINK, API, or of who imports ICS and CSV; API when absent."));
        operation.addParametersItem(header("Kept-On-Behalf-Of", "The participant a coordinator records for."));
        operation.addParametersItem(header("Kept-Acting-Participant", "The participant an integration vouches for."));
        operation.addParametersItem(header("Kept-Claimed-Recorded-At", "When it had been written down elsewhere."));
        return operation.addParametersItem(header("Kept-Correlation-Id", "Ties commands together."));
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).schema(new StringSchema());
        return header;
    }

    private static Schema<?> reference(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }

    private static Schema<?> answer() {
        return open(new ObjectSchema()
            .addProperty("commandKey", new StringSchema())
            .addProperty("events", new ArraySchema().items(
                new ObjectSchema().addProperty("id", uuid()).addProperty("type", new StringSchema())))
            .addProperty("position",
                new IntegerSchema().format("int64").types(new LinkedHashSet<>(List.of("integer", "null"))))
            .addProperty("session",
                uuid().description("The session that the facts are about: a meeting that was booked "
                    + "is recorded as the one that was booked, whatever id was sent."))
            .addProperty("warnings", new ArraySchema().items(warning()).description("What may be in the way later.")),
            "commandKey", "events", "position");
    }

    private static Schema<?> warning() {
        return new ObjectSchema().addProperty("rule", new StringSchema()).addProperty("field", new StringSchema())
            .addProperty("detail", new StringSchema());
    }

    private static Schema<?> problem() {
        return open(new ObjectSchema().addProperty("type", new StringSchema()).addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
            .addProperty("rule", new StringSchema().description("Which rule refused it; stays the same for ever."))
            .addProperty("formerly", new StringSchema().description("What that rule was called in earlier versions."))
            .addProperty("field", new StringSchema().description("What is to blame, if one thing is."))
            .addProperty("session", uuid().description("The session on record that is in the way."))
            .addProperty("way", new StringSchema().description("The endpoint of that session that does what was "
                + "wanted: attestations or reinstatements.")),
            "status", "rule");
    }

    /// Others may be added to these properties.
    private static Schema<?> open(Schema<?> schema, String... required) {
        schema.setRequired(List.of(required));
        schema.setAdditionalProperties(true);
        return schema;
    }

    private static Schema<?> uuid() {
        return new StringSchema().format("uuid");
    }
}
