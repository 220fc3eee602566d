package coaching.demo.simulation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What the people of an organisation are called: in several scripts, with the marks and orders that names have.
final class Names {

    private static final List<Tongue> TONGUES = List.of(
        new Tongue("en", "%1$s %2$s", "Grace, Oliver, Ruth, Samuel, Hannah, Dylan, Imogen",
            "Okafor, Bennett, Hughes, O’Connor, Whitfield, Ng, Adeyemi, Marsh, Fraser-Lowe"),
        new Tongue("de", "%1$s %2$s", "Zoë, Jürgen, Anneliese, Björn, Mirjam, Tobias, Käthe",
            "Müller, Weiß, Schröder, Kühn, Vogel, Jäger, von der Heide, Krüger, Özdemir"),
        new Tongue("pl", "%1$s %2$s", "Łukasz, Agnieszka, Paweł, Małgorzata, Zbigniew, Elżbieta, Michał",
            "Wójcik, Dąbrowska, Zieliński, Kowalczyk, Żak, Sikora, Wiśniewska, Król, Mazur"),
        new Tongue("vi", "%2$s %1$s", "Thị Hương, Văn Minh, Quốc Anh, Ngọc Lan, Hữu Phước, Mỹ Duyên, Đức Long",
            "Đặng, Nguyễn, Trần, Phạm, Lê, Hoàng, Bùi, Đỗ, Vũ"),
        new Tongue("ar", "%1$s %2$s", "محمد, فاطمة, يوسف, ليلى, عمر, مريم, خالد",
            "الحسن, منصور, حداد, النجار, خوري, سليمان, العلي, شاهين, درويش"),
        new Tongue("ja", "%2$s %1$s", "太郎, 花子, 健一, 美咲, 翔太, 由美, 大輔", "山田, 佐藤, 鈴木, 高橋, 田中, 渡辺, 伊藤, 中村, 小林"),
        new Tongue("es", "%1$s %2$s", "María José, Íñigo, Begoña, Andrés, Lucía, Raúl, Concepción",
            "Núñez Ibáñez, García, Muñoz, Peña, Álvarez, Fernández de Castro, Ruiz, Ortega, Güell"),
        new Tongue("hi", "%1$s %2$s", "अनन्या, विक्रम, प्रिया, अर्जुन, काव्या, रोहन, मीरा",
            "शर्मा, पटेल, राव, सिंह, गुप्ता, नायर, मेहता, जोशी, दास"));

    /// @param language BCP 47
    /// @param address of the mailbox at example.org
    record Name(String text, String language, String address) {}

    private record Tongue(String language, String order, List<String> given, List<String> family) {

        Tongue(String language, String order, String given, String family) {
            this(language, order, List.of(given.split(", ")), List.of(family.split(", ")));
        }

        /// Neighbours share no part of a name; namesakes come only once every pair was there.
        String name(int number) {
            return order.formatted(given.get(number % given.size()),
                family.get((number + number / given.size()) % family.size()));
        }
    }

    /// @param id of the participant, so that no two people of any organisation have one address
    static Name of(int number, String id) {
        var tongue = TONGUES.get(number % TONGUES.size());
        var name = tongue.name(number / TONGUES.size());
        return new Name(name, tongue.language(), mailbox(name) + "." + id.substring(0, 8) + "@example.org");
    }

    private static String mailbox(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
            .replace('ł', 'l').replace('đ', 'd').replace("ß", "ss").replaceAll("\\p{M}", "");
        var letters = plain.replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "");
        return letters.isEmpty() ? "mail" : letters;
    }

    private Names() {}
}
