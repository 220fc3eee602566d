package coaching.demo.simulation;

import java.util.List;

/// Names for relationships that name nobody.
final class Labels {

    private static final List<String> COLOURS = List.of("Amber", "Azure", "Coral", "Ivory", "Jade", "Lilac", "Moss",
        "Ochre", "Plum", "Russet", "Sable", "Teal", "Umber", "Violet", "Wheat");
    private static final List<String> BIRDS = List.of("heron", "wren", "plover", "finch", "kestrel", "swift", "lapwing",
        "curlew", "siskin", "dunlin", "avocet", "starling", "martin", "osprey", "nuthatch", "redstart");

    static String of(int number) {
        var turn = number / (COLOURS.size() * BIRDS.size());
        var name = COLOURS.get(number % COLOURS.size()) + " " + BIRDS.get(number % BIRDS.size());
        return turn == 0 ? name : name + " " + (turn + 1);
    }

    private Labels() {}
}
