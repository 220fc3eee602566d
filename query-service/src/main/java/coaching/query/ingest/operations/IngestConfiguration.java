package coaching.query.ingest.operations;

import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.HeadWatch;
import coaching.query.ingest.feed.Ingest;
import coaching.query.ingest.feed.IngestMeters;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.rows.ReadModel;
import coaching.query.ingest.serving.Progress;
import coaching.query.ingest.serving.StoredFacts;
import coaching.wire.EventCodec;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.MeterRegistry;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Ingests as soon as it is known where Kafka is; serves what there is in any case.
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Progress progress(DataSource database, InstantSource clock) {
        var progress = new Progress(database, clock);
        progress.start();
        return progress;
    }

    @Bean
    StoredFacts storedFacts(DataSource database, Progress progress, EventCodec codec) {
        return new StoredFacts(database, progress, codec);
    }

    @Bean
    IngestMeters ingestMeters(MeterRegistry registry, Progress progress) {
        return new IngestMeters(registry, progress);
    }

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    BatchWriter batchWriter(List<ReadModel> models) {
        return new BatchWriter(models);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("kept.kafka.bootstrap-servers")
    static class FromKafka {

        private static final int CONNECT_SECONDS = 5;
        private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

        @Bean
        FeedSettings feedSettings(@Value("${kept.kafka.bootstrap-servers}") String bootstrapServers,
                                  @Value("${kept.kafka.topic:kept.events}") String topic,
                                  @Value("${kept.kafka.record-secrets:}") String secrets, Environment settings) {
            var access = Binder.get(settings).bind("kept.kafka.properties", Bindable.mapOf(String.class, String.class));
            return FeedSettings.of(new TopicAddress(bootstrapServers, topic, access.orElse(Map.of())),
                RecordSeal.of(secrets));
        }

        @Bean(initMethod = "start")
        @DependsOnDatabaseInitialization
        Ingest ingest(JdbcConnectionDetails database, FeedSettings settings, BatchWriter writer, EventCodec codec,
                      InstantSource clock, Progress progress, IngestMeters meters, ReplyTimeouts timeouts) {
            return new Ingest(unpooled(database, timeouts.ingest()), settings, writer, codec, clock, progress, meters);
        }

        @Bean(initMethod = "start")
        HeadWatch headWatch(FeedSettings settings, Progress progress) {
            return new HeadWatch(settings, progress);
        }

        @Bean
        Rebuild rebuild(JdbcConnectionDetails database, FeedSettings settings, BatchWriter writer, EventCodec codec,
                        InstantSource clock, Progress progress, ReplyTimeouts timeouts) {
            return new Rebuild(unpooled(database, timeouts.rebuild()), settings, writer, codec, clock, progress);
        }

        /// A network that swallows everything leaves the server with a session that holds its locks and never speaks. Ours
        /// says something more often than this.
        private static String endWhenSilent(Duration replyTimeout) {
            var millis = Math.max(2 * replyTimeout.toMillis(), LONGEST_SILENCE.toMillis());
            return "-c idle_session_timeout=" + millis + " -c idle_in_transaction_session_timeout=" + millis;
        }

        private static DataSource unpooled(JdbcConnectionDetails details, Duration replyTimeout) {
            var database = new PGSimpleDataSource();
            database.setUrl(details.getJdbcUrl());
            database.setUser(details.getUsername());
            database.setPassword(details.getPassword());
            database.setApplicationName("kept-ingest");
            database.setConnectTimeout(CONNECT_SECONDS);
            database.setLoginTimeout(CONNECT_SECONDS);
            database.setSocketTimeout(Math.toIntExact(Math.max(1, replyTimeout.toSeconds())));
            database.setTcpKeepAlive(true);
            database.setOptions(endWhenSilent(replyTimeout));
            return database;
        }
    }
}
