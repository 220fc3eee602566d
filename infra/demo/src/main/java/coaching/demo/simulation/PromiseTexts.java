package coaching.demo.simulation;

import coaching.demo.api.Api;
import coaching.demo.api.Call;
import coaching.demo.api.Text;
import coaching.demo.api.UserPassword;
import coaching.demo.simulation.Organisation.Participant;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the two demo users promise each other, in words. Nobody else can write for them, so each writes their own.
final class PromiseTexts implements AutoCloseable {

    private static final String ITEMS = "/action-items/";
    private static final List<String> WORDS = List.of(
        "Ask **Jonas** for ten minutes of feedback after the steering meeting, and write down what surprised me.",
        "Say no to one request this week, and tell you how it went.",
        "Draft the first page of the career plan. Rough is fine.",
        "Let somebody else run the stand-up twice.\n\n- Tuesday\n- Friday",
        "Read the two chapters on listening you lent me.",
        "Book the talk with my manager about the reorganisation.",
        "Leave the laptop closed in one meeting a day, and keep a list of what I noticed.",
        "Send you the slides a day before, not the night before.",
        "Write down three things that went well, every evening until we meet.",
        "Find out who decides about the training budget.",
        "Practise the opening of the talk out loud, once a day.",
        "Ask the new colleague to lunch.");

    private final Map<String, Api> authors;
    /// Those who cannot sign in, or have no vault to write into.
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    private PromiseTexts(Map<String, Api> authors) {
        this.authors = Map.copyOf(authors);
    }

    /// @param as the API as somebody who signs in
    static PromiseTexts of(List<Participant> participants, Function<UserPassword, Api> as) {
        var authors = new HashMap<String, Api>();
        for (var participant : participants) {
            if (participant.user() != null) {
                authors.put(participant.id(), as.apply(UserPassword.ofDemo(participant.user())));
            }
        }
        return new PromiseTexts(authors);
    }

    /// After a command was acknowledged: the words, if it was a promise of one of the two.
    ///
    /// @return the service's answer to them
    Optional<JsonNode> after(String programme, Call call) throws InterruptedException {
        var at = call.path().indexOf(ITEMS);
        var author = call.participant() == null ? null : authors.get(call.participant());
        if (call.method().equals("PUT") && at > 0 && author != null && !silent.contains(call.participant())) {
            var item = call.path().substring(at + ITEMS.length());
            var text = new Text(programme, call.path().substring("/relationships/".length(), at), item,
                WORDS.get(Math.floorMod(item.hashCode(), WORDS.size())));
            var answer = author.write(text, Instant.parse((String) call.body().get("at")));
            if (answer.isEmpty()) {
                silent.add(call.participant());
            }
            return answer;
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        authors.values().forEach(Api::close);
    }
}
