package coaching.command.programme;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import coaching.events.id.EventId;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.temporal.ChronoUnit;

import static coaching.command.engine.Wired.sent;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.programme.ProgrammeTest.OPENED;
import static coaching.command.programme.ProgrammeTest.adopt;
import static coaching.command.programme.ProgrammeTest.adopted;
import static coaching.command.programme.ProgrammeTest.group;
import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_command_is_decided_on_what_happened_before() {
        axon.given().event(OPENED).when().command(sent(adopt(1, group(5), TUESDAY)))
            .then().success().events(adopted(1, group(5), TUESDAY));
    }

    @Test
    void a_refusal_reaches_the_caller() {
        axon.given().event(OPENED).when().command(sent(adopt(2, group(5), TUESDAY))).then().exception(Rejected.class);
    }

    @Test
    void an_event_travels_in_its_envelope() {
        axon.given().noPriorActivity().when().command(sent(new OpenProgramme(PROGRAMME, "Pairs", PARIS, MONDAY)))
            .then().eventsSatisfy(events -> {
                var event = events.getFirst();
                assertThat(event.identifier()).isEqualTo(EventId.derived("by client", Wired.KEY, 0).toString());
                assertThat(event.type()).isEqualTo(new MessageType("ProgrammeOpened", "1"));
                assertThat(event.timestamp()).isEqualTo(Wired.NOW.truncatedTo(ChronoUnit.MICROS));
                assertThat(event.metadata()).containsEntry("commandKey", Wired.KEY).containsEntry("actor", "client")
                    .containsEntry("actorRole", "INTEGRATION").containsEntry("effectiveAt", MONDAY.toString())
                    .containsEntry("source", "API").containsEntry("correlationId", "correlated")
                    .containsEntry("class", "C0")
                    .hasSize(7);
            });
    }
}
