package coaching.command.kernel;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Why a command was refused. Implemented by one enum per feature; the constant's name is the rule's public name.
public interface Refusal {

    String name();

    Because because();

    /// Refuses when the rule is broken: `NOT_A_MEMBER.when(!members.contains(by))`.
    default void when(boolean broken) {
        if (broken) {
            throw new Rejected(this);
        }
    }

    /// @param field the field to blame, if one is; it may be a path such as `members[1].participant`
    /// @param sentence for people, without any data of people
    @Immutable
    record Because(Kind kind, @Nullable String field, String sentence) {

        public static Because malformed(@Nullable String field, String sentence) {
            return new Because(Kind.MALFORMED, field, sentence);
        }

        public static Because forbidden(@Nullable String field, String sentence) {
            return new Because(Kind.FORBIDDEN, field, sentence);
        }

        public static Because unknown(String field, String sentence) {
            return new Because(Kind.UNKNOWN, field, sentence);
        }

        public static Because conflict(@Nullable String field, String sentence) {
            return new Because(Kind.CONFLICT, field, sentence);
        }

        public static Because invalid(@Nullable String field, String sentence) {
            return new Because(Kind.INVALID, field, sentence);
        }

        public static Because unavailable(String sentence) {
            return new Because(Kind.UNAVAILABLE, null, sentence);
        }
    }

    /// What a caller can do about it.
    enum Kind {
        /// Send something well-formed (400).
        MALFORMED(400),
        /// Sign in as somebody who may (403).
        FORBIDDEN(403),
        /// Name something that exists (404).
        UNKNOWN(404),
        /// Wait for, or bring about, another state (409).
        CONFLICT(409),
        /// Send another value (422).
        INVALID(422),
        /// Try the same again later (503).
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
