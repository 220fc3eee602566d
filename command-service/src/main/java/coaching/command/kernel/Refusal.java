package coaching.command.kernel;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Why a command was refused. Implemented by one enum per feature; the constant's name is the rule's public name.
public interface Refusal {

    String name();

    RuleDescription description();

    /// Refuses when the rule is broken: `NOT_A_MEMBER.when(!members.contains(by))`.
    default void when(boolean broken) {
        if (broken) {
            throw new Rejected(this);
        }
    }

    /// @param field the field to blame, if one is; it may be a path such as `members[1].participant`
    /// @param sentence for people, without any data of people
    @Immutable
    record RuleDescription(Kind kind, @Nullable String field, String sentence) {

        public static RuleDescription malformed(@Nullable String field, String sentence) {
            return new RuleDescription(Kind.MALFORMED, field, sentence);
        }

        public static RuleDescription forbidden(@Nullable String field, String sentence) {
            return new RuleDescription(Kind.FORBIDDEN, field, sentence);
        }

        public static RuleDescription unknown(String field, String sentence) {
            return new RuleDescription(Kind.UNKNOWN, field, sentence);
        }

        public static RuleDescription conflict(@Nullable String field, String sentence) {
            return new RuleDescription(Kind.CONFLICT, field, sentence);
        }

        public static RuleDescription invalid(@Nullable String field, String sentence) {
            return new RuleDescription(Kind.INVALID, field, sentence);
        }

        public static RuleDescription unavailable(String sentence) {
            return new RuleDescription(Kind.UNAVAILABLE, null, sentence);
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
