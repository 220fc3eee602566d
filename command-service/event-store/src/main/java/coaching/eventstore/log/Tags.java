package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tags as they are stored: one line `key=value` each, sorted, and beside it a number of 64 bits to look them up by.
/// The number may collide; whoever looks up by it compares the tags themselves afterwards.
final class Tags {

    static final int MOST = 64;

    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::key, Tags::byCodePoint)
        .thenComparing(Tag::value, Tags::byCodePoint);

    /// In the order of their UTF-8 bytes, so that the leaf hash can be recomputed in any language.
    static List<Tag> sorted(Collection<Tag> tags) {
        if (tags.size() > MOST) {
            throw new IllegalArgumentException("An event has at most " + MOST + " tags, not " + tags.size());
        }
        return tags.stream().sorted(ORDER).toList();
    }

    static String text(List<Tag> sorted) {
        var lines = new StringBuilder();
        for (var tag : sorted) {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            escape(tag.key(), lines);
            lines.append('=');
            escape(tag.value(), lines);
        }
        return lines.toString();
    }

    /// One tag as it stands in the text of an event's tags.
    static String line(Tag tag) {
        return text(List.of(tag));
    }

    static Set<Tag> parse(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        var tags = new LinkedHashSet<Tag>();
        for (int start = 0; start <= text.length();) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            tags.add(parseLine(text, start, end));
            start = end + 1;
        }
        return tags;
    }

    static long number(Tag tag) {
        byte[] key = tag.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = tag.value().getBytes(StandardCharsets.UTF_8);
        var sha = Sha256.digest();
        sha.update(key);
        sha.update((byte) 0);
        sha.update(value);
        return Sha256.firstLong(sha.digest());
    }

    private static Tag parseLine(String text, int start, int end) {
        int equals = text.indexOf('=', start);
        while (oddBackslashesBefore(text, equals)) {
            equals = text.indexOf('=', equals + 1);
        }
        return new Tag(unescape(text.substring(start, equals)), unescape(text.substring(equals + 1, end)));
    }

    private static boolean oddBackslashesBefore(String text, int at) {
        int count = 0;
        while (at - count > 0 && text.charAt(at - count - 1) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    private static void escape(String part, StringBuilder into) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case '\\' -> into.append("\\\\");
                case '=' -> into.append("\\=");
                case '\n' -> into.append("\\n");
                default -> into.append(c);
            }
        }
    }

    private static String unescape(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        var plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            plain.append(c != '\\' ? c : part.charAt(++i) == 'n' ? '\n' : part.charAt(i));
        }
        return plain.toString();
    }

    /// Like comparing UTF-8 bytes, which `String.compareTo` is not once surrogates take part.
    private static int byCodePoint(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    private Tags() {}
}
