package coaching.acceptance.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/// Values that have broken readers of values.
final class Hostile {

    /// In every text that could be taken for a line of a log or for markup.
    static final String MARK = "kfz7391";

    private static final String LINE = "2026-01-01T00:00:00.000Z ERROR 1 --- [main] " + MARK;

    private static final List<String> TEXTS = List.of("", " ", "\t", "\u0000", "a\r\n" + LINE, "a\n" + LINE,
        "a\r" + LINE, "\u0085" + LINE, "\u2028" + LINE, "\u001b[2J" + MARK, "../../etc/passwd", "..", ".", "%", "%ff",
        "%0d%0a" + LINE, "%00", "<script>" + MARK + "</script>", "\"><img src=x onerror=" + MARK + ">",
        "'; DROP TABLE event; --", "${jndi:ldap://localhost/" + MARK + "}", "#{7*7}", "{{7*7}}", "ключ", "\u0627\u0644",
        "\ud83d\ude00", "\ud800", "\udfff", "\ufeff" + MARK, "\u202e" + MARK, "a\u200db", "I\u0307", "\uffff",
        "+999999999-12-31", "-999999999-01-01", "+1000000000-12-31T23:59:59Z", "-999999999-01-01T00:00:00+18:00",
        "2026-02-30", "2026-13-01", "0000-00-00", "2026-03-29T02:30:00", "2026-03-29T02:30:00[Europe/Berlin]",
        "2026-03-02T25:61:61Z", "2026-03-02T10:00:00+99:00", "20260302", "1969-12-31", "2200-01-01", "1e9",
        "9999-12-31T23:59:60Z", "-1", "0", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
        "1e400",
        "0x10", "NaN", "Infinity", "-0", "1.5", "\u0661\u0662", "null", "true", "{}", "[]", "undefined", "E9", "M99",
        "m2",
        "PT1H", "R/P1D", "UTC+99", "Mars/Phobos", "Europe/berlin", "Z", "+01:00",
        "00000000-0000-0000-0000-000000000000",
        "6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a0g", "1-1-1-1-1", "6F1D3C52-0F0C-4C6E-9A55-0D2B7B0C1A01",
        "{6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01}", "COACH", "coach", "*", "*/*", "a,b", "a;b=c", "a\\b", "a/b", "\"",
        "\\");

    private static final List<Integer> LENGTHS = List.of(63, 64, 65, 200, 201, 255, 256, 257, 1024, 5000);

    static String text(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> "x".repeat(LENGTHS.get(random.nextInt(LENGTHS.size())));
            case 1 -> characters(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String characters(SplittableRandom random) {
        var text = new StringBuilder(MARK);
        random.ints(1 + random.nextInt(12), 0, 0x2100).forEach(it -> text.append((char) it));
        return text.toString();
    }

    private Hostile() {}
}
