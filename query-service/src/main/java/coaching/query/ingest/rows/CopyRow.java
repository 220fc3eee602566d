package coaching.query.ingest.rows;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Encodes rows in PostgreSQL's binary COPY format.
final class CopyRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND_2000 = EPOCH_DAY_2000 * 86_400;

    private ByteBuffer row = ByteBuffer.allocate(4 << 10);

    void header() {
        room(19).put(SIGNATURE).putInt(0).putInt(0);
    }

    void trailer() {
        room(2).putShort((short) -1);
    }

    void start(int fields) {
        room(2).putShort((short) fields);
    }

    void integer(int value) {
        room(8).putInt(4).putInt(value);
    }

    void number(long value) {
        room(12).putInt(8).putLong(value);
    }

    void uuid(@Nullable UUID value) {
        if (value == null) {
            room(4).putInt(NULL);
        } else {
            room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
        room(4 + value.length).putInt(value.length).put(value);
    }

    void date(LocalDate value) {
        integer(Math.toIntExact(value.toEpochDay() - EPOCH_DAY_2000));
    }

    /// Microseconds since 2000, which is all that PostgreSQL keeps.
    ///
    /// @throws ArithmeticException if they cannot be counted
    void timestamp(@Nullable Instant value) {
        if (value == null) {
            room(4).putInt(NULL);
        } else {
            number(Math.multiplyExact(value.getEpochSecond() - EPOCH_SECOND_2000, 1_000_000) + value.getNano() / 1_000);
        }
    }

    void drainTo(OutputStream out) throws IOException {
        out.write(row.array(), 0, row.position());
        row.clear();
    }

    private ByteBuffer room(int bytes) {
        if (row.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(row.capacity() * 2, row.position() + bytes));
            larger.put(row.flip());
            row = larger;
        }
        return row;
    }
}
