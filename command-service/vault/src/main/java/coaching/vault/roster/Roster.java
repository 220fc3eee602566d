package coaching.vault.roster;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.database.VaultDatabase;
import coaching.vault.label.Labels;
import coaching.vault.label.Labels.Proposal;
import coaching.vault.person.People;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;

import static java.util.stream.Collectors.groupingBy;

/// Who takes part in which programme and relationship, as the log says. It decides who may see whose name.
public final class Roster {

    private final VaultDatabase database;
    private final People people;
    private final Labels labels;
    private final SecureRandom random = new SecureRandom();

    public Roster(VaultDatabase database, People people, Labels labels) {
        this.database = database;
        this.people = people;
        this.labels = labels;
    }

    /// Somebody's place in a programme.
    ///
    /// @param pseudonym what they are called where their name is not shown: "Participant 12"
    public record Participant(ParticipantId id, PersonId person, int pseudonym) {}

    /// Somebody's enrolment.
    public record Enrolment(ProgrammeId programme, ParticipantId participant, PersonId person) {}

    /// Where somebody is a member.
    ///
    /// @param participant as whom
    public record Membership(ProgrammeId programme, RelationshipId relationship, ParticipantId participant) {}

    /// Of two records of one person, the one that stands for both.
    public record Merge(PersonId alias, PersonId into) {}

    /// A part of the log.
    ///
    /// @param to up to where it has been read
    public record Part(long to, List<Enrolment> enrolments, List<Membership> memberships, List<Proposal> proposals,
                       List<Merge> merges) {

        boolean isEmpty() {
            return enrolments.isEmpty() && memberships.isEmpty() && proposals.isEmpty() && merges.isEmpty();
        }
    }

    /// Reads on from where the log has been read up to. Another process that wants to do so as well waits.
    ///
    /// @param partAfter reads the part of the log after a position
    public void readOn(LongFunction<Part> partAfter) {
        database.inTransaction(() -> {
            long from = lockedPosition();
            var part = partAfter.apply(from);
            if (!part.isEmpty()) {
                database.client().sql("UPDATE change_count SET number = number + 1").update();
                enrol(part.enrolments());
                part.memberships().forEach(this::join);
                labels.tell(part.proposals());
                part.merges().forEach(this::merge);
            }
            return part.to() == from ? 0
                : database.client().sql("UPDATE log_position SET position = :to").param("to", part.to()).update();
        });
    }

    /// The log is another one, or an older copy of it: everything but the pseudonyms is read anew.
    ///
    /// @param seen up to where it had been read; nothing is done if that has changed meanwhile
    public void restart(long seen) {
        database.inTransaction(() -> {
            long position = lockedPosition();
            if (position != seen) {
                return 0;
            }
            database.client().sql("DELETE FROM member").update();
            database.client().sql("DELETE FROM merged").update();
            return database.client().sql("UPDATE log_position SET position = 0").update();
        });
    }

    private long lockedPosition() {
        return database.client().sql("SELECT position FROM log_position FOR UPDATE").query(Long.class).single();
    }

    public long position() {
        return database.client().sql("SELECT position FROM log_position").query(Long.class).single();
    }

    /// Who is known already keeps their pseudonym.
    private void enrol(List<Enrolment> enrolments) {
        enrolments.stream().collect(groupingBy(Enrolment::programme)).forEach((programme, some) -> {
            var pseudonyms = new FreePseudonyms(taken(programme), some.size(), random);
            some.forEach(it -> database.client().sql("""
                INSERT INTO participant (participant, programme, person, pseudonym)
                VALUES (:participant, :programme, :person, :pseudonym)
                ON CONFLICT (participant) DO UPDATE SET person = excluded.person
                WHERE participant.person <> excluded.person""")
                .param("participant", it.participant().value()).param("programme", programme.value())
                .param("person", standing(it.person()).value()).param("pseudonym", pseudonyms.next())
                .update());
        });
    }

    private void join(Membership it) {
        database.client().sql("""
            INSERT INTO member (relationship, participant, programme)
            VALUES (:relationship, :participant, :programme) ON CONFLICT DO NOTHING""")
            .param("relationship", it.relationship().value()).param("participant", it.participant().value())
            .param("programme", it.programme().value()).update();
    }

    /// Of a merge that was told before, nothing is left to do.
    private void merge(Merge it) {
        database.client().sql("INSERT INTO merged VALUES (:alias, :into) ON CONFLICT DO NOTHING")
            .param("alias", it.alias().value()).param("into", it.into().value()).update();
        database.client().sql("UPDATE participant SET person = :into WHERE person = :alias")
            .param("alias", it.alias().value()).param("into", it.into().value()).update();
        people.merge(it.alias(), it.into());
    }

    /// The record that stands for this one: itself if it was not merged.
    public PersonId standing(PersonId record) {
        return database.client().sql("SELECT into_person FROM merged WHERE person = :person")
            .param("person", record.value()).query((row, _) -> new PersonId(row.getObject(1, UUID.class))).optional()
            .orElse(record);
    }

    /// The same of many at once: by record, the one that stands for it.
    public Map<PersonId, PersonId> standing(Collection<PersonId> records) {
        var standing = new HashMap<PersonId, PersonId>();
        records.forEach(it -> standing.put(it, it));
        database.client().sql("SELECT person, into_person FROM merged WHERE person = ANY (:people)")
            .param("people", records.stream().map(PersonId::value).toArray(UUID[]::new))
            .query(row -> {
                standing.put(new PersonId(row.getObject("person", UUID.class)),
                    new PersonId(row.getObject("into_person", UUID.class)));
            });
        return standing;
    }

    /// All records of these people, who each stand for themselves: by record, whose it is.
    public Map<PersonId, PersonId> records(Collection<PersonId> people) {
        var owners = new HashMap<PersonId, PersonId>();
        people.forEach(it -> owners.put(it, it));
        database.client().sql("SELECT person, into_person FROM merged WHERE into_person = ANY (:people)")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query(row -> {
                owners.put(new PersonId(row.getObject("person", UUID.class)),
                    new PersonId(row.getObject("into_person", UUID.class)));
            });
        return owners;
    }

    private Set<Integer> taken(ProgrammeId programme) {
        return new HashSet<>(database.client().sql("SELECT pseudonym FROM participant WHERE programme = :programme")
            .param("programme", programme.value()).query((row, _) -> row.getInt(1)).list());
    }

    public List<Participant> of(ProgrammeId programme) {
        return database.client().sql("""
            SELECT participant, person, pseudonym FROM participant WHERE programme = :programme""")
            .param("programme", programme.value()).query((row, _) -> Participants.of(row)).list();
    }

    /// This person, and everybody they share a relationship of the programme with. Empty if they take no part in it.
    public List<Participant> besides(ProgrammeId programme, PersonId person) {
        return database.client().sql("""
            WITH own AS (SELECT participant FROM participant WHERE programme = :programme AND person = :person)
            SELECT participant, person, pseudonym FROM participant WHERE participant IN (
                SELECT participant FROM own
                UNION SELECT other.participant FROM own JOIN member USING (participant)
                      JOIN member other USING (relationship) WHERE other.programme = :programme)""")
            .param("programme", programme.value()).param("person", person.value())
            .query((row, _) -> Participants.of(row)).list();
    }

    public Optional<Participant> find(ProgrammeId programme, ParticipantId participant) {
        return database.client().sql("""
            SELECT participant, person, pseudonym FROM participant
            WHERE participant = :participant AND programme = :programme""")
            .param("participant", participant.value()).param("programme", programme.value())
            .query((row, _) -> Participants.of(row)).optional();
    }

    /// As whom a person takes part in a relationship.
    public Optional<ParticipantId> memberOf(ProgrammeId programme, RelationshipId relationship, PersonId person) {
        return database.client().sql("""
            SELECT participant FROM member JOIN participant USING (participant)
            WHERE relationship = :relationship AND member.programme = :programme AND person = :person""")
            .param("relationship", relationship.value()).param("programme", programme.value())
            .param("person", person.value())
            .query((row, _) -> new ParticipantId(row.getObject(1, UUID.class))).optional();
    }

    /// Whether the programme has such a relationship.
    public boolean has(ProgrammeId programme, RelationshipId relationship) {
        return database.client().sql("""
            SELECT EXISTS (SELECT FROM member WHERE relationship = :relationship AND programme = :programme)""")
            .param("relationship", relationship.value()).param("programme", programme.value()).query(Boolean.class)
            .single();
    }

    public Set<ProgrammeId> programmesOf(PersonId person) {
        return new HashSet<>(database.client().sql("SELECT DISTINCT programme FROM participant WHERE person = :person")
            .param("person", person.value())
            .query((row, _) -> new ProgrammeId(row.getObject(1, UUID.class))).list());
    }

    /// The same of many at once: who takes part nowhere is left out.
    public Map<PersonId, Set<ProgrammeId>> programmesOf(Collection<PersonId> people) {
        var programmes = new HashMap<PersonId, Set<ProgrammeId>>();
        database.client().sql("SELECT person, programme FROM participant WHERE person = ANY (:people)")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query(row -> {
                programmes.computeIfAbsent(new PersonId(row.getObject("person", UUID.class)), _ -> new HashSet<>())
                    .add(new ProgrammeId(row.getObject("programme", UUID.class)));
            });
        return programmes;
    }

    public List<Membership> memberships(PersonId person) {
        return database.client().sql("""
            SELECT member.programme, relationship, participant FROM member JOIN participant USING (participant)
            WHERE person = :person ORDER BY member.programme, relationship""").param("person", person.value())
            .query((row, _) -> new Membership(new ProgrammeId(row.getObject("programme", UUID.class)),
                new RelationshipId(row.getObject("relationship", UUID.class)),
                new ParticipantId(row.getObject("participant", UUID.class))))
            .list();
    }

    private static final class Participants {

        static Participant of(ResultSet row) throws SQLException {
            return new Participant(new ParticipantId(row.getObject("participant", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)), row.getInt("pseudonym"));
        }
    }
}
