package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tags as they are stored: at the end of a [Leaf], and beside it a number of 64 bits each, and one of the type, to look them up by.
/// The number may collide; whoever looks up by it compares the tags themselves afterwards.
public final class Tags {

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

    /// What [Leaf] has written of them: how many, then key and value of each.
    static Set<Tag> parse(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var tags = new LinkedHashSet<Tag>();
        for (int left = from.getInt(); left > 0; left--) {
            tags.add(new Tag(Leaf.text(from), Leaf.text(from)));
        }
        return tags;
    }

    /// What an event is looked up by: the number of its type and those of its tags.
    public static long[] numbers(String type, Collection<Tag> tags) {
        var numbers = new long[1 + tags.size()];
        int i = 0;
        numbers[i++] = ofType(type);
        for (var tag : tags) {
            numbers[i++] = number(tag);
        }
        return numbers;
    }

    public static long number(Tag tag) {
        return number(tag.key(), tag.value());
    }

    /// That of a tag without a key, which no event carries.
    public static long ofType(String type) {
        return number("", type);
    }

    private static long number(String key, String value) {
        var sha = Sha256.digest();
        sha.update(Leaf.utf8(key));
        sha.update((byte) 0);
        sha.update(Leaf.utf8(value));
        return Sha256.firstLong(sha.digest());
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
