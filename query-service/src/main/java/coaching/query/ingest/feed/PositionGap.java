package coaching.query.ingest.feed;

/// A position that does not come. For a moment there is one whenever partitions are read in turn; one that lasts
/// although there is nothing left to read means that reading went astray, or that Kafka has lost something.
final class PositionGap {

    private static final int PATIENCE = 5;

    private final Watermark watermark;
    private long position;
    private int looks;

    PositionGap(Watermark watermark) {
        this.watermark = watermark;
    }

    long position() {
        return position;
    }

    /// To be asked at every look; true once for each.
    boolean lasts(long behind) {
        if (behind > 0 || watermark.missing() == 0) {
            return false;
        }
        if (position != watermark.completeTo() + 1) {
            position = watermark.completeTo() + 1;
            looks = 0;
        }
        looks++;
        return looks == PATIENCE;
    }
}
