package coaching.wire.header;

import coaching.wire.Heartbeat;
import coaching.wire.seal.RecordSeal;

/// Header names of a record on Kafka: CloudEvents 1.0 in binary mode, with our extensions.
public final class WireHeaders {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String POSITION = "ce_position";

    /// Position of the event before this one with the same key, 0 for the first: a reader sees a loss at once.
    public static final String PREVIOUS_POSITION = "ce_previousposition";
    public static final String REVISION = "ce_revision";
    public static final String LEAF_HASH = "ce_leafhash";

    /// Everything up to this position had been acknowledged by Kafka when the record was sent.
    public static final String SETTLED = "ce_settled";

    /// Id of the topic for which [#SETTLED] holds. A topic that was deleted and made again has another.
    public static final String TOPIC_ID = "kept_topic";
    public static final String METADATA = "kept_metadata";
    public static final String TAGS = "kept_tags";

    /// Which relay tells where the log ends, and how many times it has, see [Heartbeat].
    public static final String EPOCH = "kept_epoch";
    public static final String COUNT = "kept_count";

    /// HMAC-SHA-256 over the rest of the record, see [RecordSeal].
    public static final String SEAL = "kept_seal";

    /// Which secret it was made with.
    public static final String SEAL_KEY = "kept_sealkey";

    private WireHeaders() {}
}
