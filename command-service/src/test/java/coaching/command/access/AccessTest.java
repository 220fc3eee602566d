package coaching.command.access;

import coaching.command.testing.Http;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.UUID;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class AccessTest extends RunningService {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_command_is_in_the_table() {
        var mapped = new HashSet<String>();
        mappings.getHandlerMethods().forEach((info, _) -> info.getPatternValues().stream()
            .filter(path -> path.startsWith("/api")).forEach(path -> info.getMethodsCondition().getMethods()
                .forEach(method -> mapped.add(method + " " + path))));

        assertThat(CommandAccess.TABLE.entries()).extracting(entry -> entry.method() + " " + entry.path())
            .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void no_mapping_lies_outside_of_the_api() {
        var paths = mappings.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream())
            .filter(path -> !path.startsWith("/api/")).collect(toSet());

        assertThat(paths).containsExactlyInAnyOrder("/error", "/v3/api-docs", "/v3/api-docs.yaml",
            "/internal/views");
    }

    @Test
    void a_role_that_may_not_send_a_command_is_refused_before_its_body_is_read() {
        var answer = http().put("/api/programmes/" + UUID.randomUUID(), "{").as(coordinator()).send();

        assertThat(answer.toString()).startsWith("403 ");
        assertThat(answer.rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void roles_end_where_their_programmes_end() {
        var world = World.open(http(), integration());
        var body = "{\"person\":\"" + UUID.randomUUID() + "\",\"skills\":[]}";
        var path = world.path() + "/participants/" + UUID.randomUUID();

        assertThat(http().put(path, body).as(coordinator().only(UUID.randomUUID().toString())).send().rule())
            .isEqualTo("NOT_FOUND");
        assertThat(http().put(path, body).as(coordinator().only(world.programme().toString())).send().status())
            .isEqualTo(201);
    }

    @Test
    void people_act_for_themselves_and_nobody_else() {
        var world = World.open(http(), integration());
        var ann = world.enrolled();
        var ben = world.enrolled();
        var pair = world.agreed(ann, ben);
        var cat = world.enrolled();
        var acceptance = """
            {"by":"%s","agreementVersion":1}""".formatted(ann);
        var path = world.path(pair) + "/acceptances";

        assertThat(http().post(path, acceptance).as(token().person(World.person(ben))).send().rule())
            .isEqualTo("NOT_YOURSELF");
        assertThat(http().post(path, acceptance).as(token().person(World.person(cat))).send().rule())
            .isEqualTo("NOT_FOUND");
        assertThat(http().post(path, acceptance).as(coordinator()).send().rule()).isEqualTo("NOT_ON_BEHALF");
        assertThat(http().post(path, acceptance).as(token().person(World.person(ann))).send().status()).isEqualTo(200);
        assertThat(http().post(world.path(pair) + "/pauses", "{\"reason\":\"LEAVE\"}")
            .as(token().person(World.person(cat))).send()
            .rule()).isEqualTo("NOT_FOUND");
        assertThat(http().post(world.path() + "/participants/" + ann + "/leave", "{}")
            .as(token().person(World.person(ben))).send()
            .rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void only_integrations_vouch_and_only_keepers_of_records_claim() {
        var world = World.open(http(), integration());
        var pause = http().post(world.path() + "/relationships/" + UUID.randomUUID() + "/pauses",
            "{\"reason\":\"LEAVE\"}");
        var somebody = UUID.randomUUID().toString();

        assertThat(pause.as(coordinator()).header("Kept-Acting-Participant", somebody).send().field())
            .isEqualTo("Kept-Acting-Participant");
        var other = http().post(world.path() + "/relationships/" + UUID.randomUUID() + "/pauses",
            "{\"reason\":\"LEAVE\"}");
        assertThat(other.as(token()).header("Kept-Claimed-Recorded-At", "2026-01-01T00:00:00Z").send().field())
            .isEqualTo("Kept-Claimed-Recorded-At");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "ICS"})
    void only_those_who_import_bring_facts_of_files(String source) {
        var pair = Members.of(World.open(http(), integration()));
        var member = token().person(World.person(pair.coach()));
        var elsewhere = member.role("coordinator").only(UUID.randomUUID().toString());

        assertThat(pause(pair, source).as(member).send().toString()).startsWith("403 ");
        assertThat(pause(pair, source).as(member).send().field()).isEqualTo("Kept-Source");
        assertThat(pause(pair, source).as(member).send().rule()).isEqualTo("NOT_ALLOWED");
        assertThat(pause(pair, source).as(elsewhere).send().field()).isEqualTo("Kept-Source");
        assertThat(pause(pair, "UI").as(elsewhere).header("Kept-Claimed-Recorded-At", "2026-01-06T00:00:00Z").send()
            .field()).isEqualTo("Kept-Claimed-Recorded-At");
        assertThat(pause(pair, source).as(coordinator()).send().status()).isEqualTo(200);
        assertThat(http().post(pair.path("/resumptions"), "{}").as(member).header("Kept-Source", "LINK").send()
            .status()).isEqualTo(200);
        assertThat(pause(pair, source).as(integration()).send().status()).isEqualTo(200);
    }

    private Http.Command pause(Members pair, String source) {
        return http().post(pair.path("/pauses"), "{\"reason\":\"LEAVE\"}").header("Kept-Source", source);
    }

    @Test
    void health_is_for_everyone_and_meters_for_operators_and_configured_networks() {
        var meters = http().to("/actuator/prometheus").GET();

        assertThat(
            http().get("/actuator/health/readiness").json().at("/components/eventStore/details/leader").asBoolean())
            .isTrue();
        assertThat(http().send(meters).status()).as("from this machine").isEqualTo(401);
        assertThat(http().send(meters.copy().header("X-Forwarded-For", "203.0.113.7")
            .header("Authorization", "Bearer " + token().role("operator").only().sign())).status()).isEqualTo(200);
        assertThat(http().get("/actuator/env").status()).isEqualTo(401);
        assertThat(http().get("/anything").status()).isEqualTo(401);
    }

    @Test
    void pages_of_the_configured_origin_may_send_commands() {
        var preflight = http().to("/api/programmes/" + UUID.randomUUID()).method("OPTIONS", BodyPublishers.noBody())
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "authorization,idempotency-key");

        assertThat(http().send(preflight.copy().header("Origin", "http://localhost:8080"))
            .header("Access-Control-Allow-Origin"))
            .isEqualTo("http://localhost:8080");
        assertThat(http().send(preflight.copy().header("Origin", "https://evil.example")).status()).isEqualTo(403);
    }

    @Test
    void the_documentation_says_who_may_send_what() {
        var docs = http().get("/v3/api-docs").json();
        var open = docs.path("paths").path("/api/programmes/{programme}").path("put");

        assertThat(open.path("x-roles").values()).extracting(it -> it.asString()).containsExactly("administrator",
            "integration", "programme-manager");
        assertThat(open.path("parameters").values()).extracting(it -> it.path("name").asString())
            .contains("Idempotency-Key");
    }

    @Test
    void the_documentation_names_what_answers_and_refusals_tell() {
        var docs = http().get("/v3/api-docs").json();
        var responses = docs.path("paths").path("/api/programmes/{programme}").path("put").path("responses");

        assertThat(responses.path("4XX").path("content").path("application/problem+json").path("schema").path("$ref")
            .asString()).isEqualTo("#/components/schemas/Problem");
        assertThat(docs.path("components").path("schemas").path("Problem").path("properties").propertyNames())
            .contains("rule", "field", "session", "way");
        assertThat(responses.path("200").toString()).contains("#/components/schemas/Answer");
        assertThat(docs.at("/components/schemas/Answer/properties").propertyNames())
            .contains("commandKey", "events", "session", "warnings");
    }
}
