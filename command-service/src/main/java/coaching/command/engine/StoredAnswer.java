package coaching.command.engine;

import coaching.command.kernel.Answer;
import coaching.command.kernel.Answer.Happened;
import coaching.command.kernel.CommandContext;
import coaching.events.id.EventId;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.CommandReceipt;
import tools.jackson.databind.json.JsonMapper;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// An answer as it is stored with its command key: everything but the position, which the receipt has.
record StoredAnswer(int status, List<Event> events, Map<String, Object> more) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Event(String id, String type) {}

    static CommandKey key(CommandContext context, Answer answer) {
        var events = answer.events().stream().map(it -> new Event(it.id().toString(), it.type())).toList();
        var bytes = JSON.writeValueAsBytes(new StoredAnswer(answer.status(), events, answer.more()));
        return new CommandKey(context.key().kept(), context.authority().subject(), hash(context), bytes);
    }

    /// @param key as the client spells it
    static Answer answer(CommandReceipt receipt, String key) {
        var stored = JSON.readValue(receipt.response(), StoredAnswer.class);
        var events = stored.events.stream().map(it -> new Happened(EventId.of(it.id), it.type)).toList();
        return new Answer(stored.status, key, events, stored.more, null, false).at(receipt.lastPosition());
    }

    static byte[] hash(CommandContext context) {
        return HexFormat.of().parseHex(context.requestHash());
    }
}
