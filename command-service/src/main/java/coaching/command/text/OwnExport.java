package coaching.command.text;

import coaching.command.access.Callers;
import coaching.command.people.CurrentVault;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.person.Person;
import coaching.vault.roster.Roster.Membership;
import coaching.vault.text.Place;
import coaching.vault.text.PrivateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// All that the vault has of one person: what is known of them, and what they wrote as a member. What they noted down as a
/// coordinator is about others, and stays with the programme.
@Component
class OwnExport {

    static final String TYPE = "application/zip";

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CurrentVault current;

    OwnExport(CurrentVault current) {
        this.current = current;
    }

    /// @param file where in the archive the words are
    private record Entry(UUID programme, UUID relationship, UUID text, int version, String kind, UUID about,
                         String writtenAt, String digest, String file) {}

    private record About(UUID person, @Nullable String name, @Nullable String email, @Nullable String language,
                         @Nullable String zone) {}

    /// @throws coaching.edge.problem.Refused if there is no vault
    Content begin() {
        var vault = current.get();
        return new Content(vault, vault.roster().standing(Callers.signedIn().person()));
    }

    record Content(Vault vault, PersonId person) {

        /// One relationship after the other.
        void writeTo(OutputStream output) throws IOException {
            var index = new ArrayList<Entry>();
            try (var zip = new ZipOutputStream(output, UTF_8)) {
                file(zip, "person.json", JSON.writeValueAsBytes(about()));
                for (var membership : vault.roster().memberships(person)) {
                    for (var text : ownIn(membership)) {
                        var entry = entry(text);
                        file(zip, entry.file, text.words().getBytes(UTF_8));
                        index.add(entry);
                    }
                }
                file(zip, "texts.json", JSON.writeValueAsBytes(index));
            }
        }

        private List<PrivateText> ownIn(Membership membership) {
            return vault.texts().recorded(Place.ofMembers(membership.programme(), membership.relationship())).stream()
                .filter(it -> it.by().author().equals(membership.participant().value())).toList();
        }

        private About about() {
            var known = vault.people().find(person).orElse(null);
            return known == null ? new About(person.value(), null, null, null, null) : about(known);
        }

        private static About about(Person known) {
            var email = known.email();
            var zone = known.zone();
            return new About(known.id().value(), known.name(), email == null ? null : email.text(), known.language(),
                zone == null ? null : zone.getId());
        }

        private static Entry entry(PrivateText it) {
            var place = it.by().place();
            var relationship = place.about().id();
            return new Entry(place.programme().value(), relationship, it.text().value(), it.version(),
                it.kind().name(), it.about(), it.writtenAt().toString(), it.digest(),
                "texts/" + relationship + "/" + it.text() + "-" + it.version() + ".md");
        }

        private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
