package coaching.query.kernel.facts;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last few answers computed from unchanging facts.
final class Memo {

    private static final int LIMIT = 96;

    private final Map<Record, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Record, Object> eldest) {
            return size() > LIMIT;
        }
    };

    /// @param key everything the answer depends on besides the facts; its class stands for one class of answers
    @SuppressWarnings("unchecked") // kept under a key of that class only
    synchronized <T> Optional<T> find(Record key) {
        @Nullable
        Object answer = answers.get(key);
        return Optional.ofNullable((T) answer);
    }

    synchronized <T> T keep(Record key, T answer) {
        answers.put(key, answer);
        return answer;
    }
}
