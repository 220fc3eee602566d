package coaching.acceptance;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// What a product in use is asked all day long: commands that are taken, commands that are refused, and questions.
/// Kept to a programme of its own, so that other tests see nothing of it.
record Traffic(Client client, String programme) {

    static Traffic on(Product product) {
        var traffic = new Traffic(Client.integration(product), "/api/programmes/" + UUID.randomUUID());
        assertThat(traffic.open("Traffic")).isEqualTo(201);
        return traffic;
    }

    void flow() {
        var enrolment = "{\"person\":\"" + UUID.randomUUID() + "\",\"skills\":[]}";
        var participant = programme + "/participants/" + UUID.randomUUID();
        assertThat(client.put(participant, fresh(), enrolment).statusCode()).isEqualTo(201);
        assertThat(open("Opened already")).isEqualTo(409);
        assertThat(client.get("/api/programmes").statusCode()).isEqualTo(200);
    }

    private int open(String name) {
        return client.put(programme, fresh(), "{\"name\":\"" + name + "\",\"zone\":\"UTC\"}").statusCode();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
