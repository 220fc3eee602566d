package coaching.command.csv;

import coaching.command.kernel.Characters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static coaching.command.csv.CsvRefusal.UNNAMED_COLUMN;

/// Columns without a title: empty ones are left alone, others are remarked on.
public final class UnnamedColumns {

    private final List<Integer> places;
    private final Map<Integer, Integer> firstRows = new TreeMap<>();

    /// @param places from 0
    public UnnamedColumns(List<Integer> places) {
        this.places = places;
    }

    public void see(int row, List<String> cells) {
        for (var place : places) {
            if (place < cells.size() && !Characters.stripped(cells.get(place)).isEmpty()) {
                firstRows.putIfAbsent(place, row);
            }
        }
    }

    /// One for each column with content, up to as many as a person would read.
    public List<Finding> remarks() {
        return firstRows.entrySet().stream().limit(Summary.MOST_ROWS)
            .map(it -> Finding.of(UNNAMED_COLUMN, letters(it.getKey()), "Column " + letters(it.getKey())
                + " has no name but has content, first in row " + it.getValue() + "; it is not read."))
            .toList();
    }

    /// As spreadsheets call it: A, …, Z, AA, …
    private static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }
}
