package coaching.analytics.replay;

import coaching.analytics.history.KnownHistory;
import coaching.events.Member;
import coaching.events.id.ParticipantId;

import java.util.List;
import java.util.stream.IntStream;

/// What the sentences of a replay call a member, so that whoever knows a name can put it in its place.
///
/// @param words as at the beginning of a sentence, such as "The coach" or "Peer 2"; within one the first letter is small
public record Called(ParticipantId participant, Member.Role role, String words) {

    public static List<Called> of(KnownHistory history) {
        return of(history.lifecycle().members());
    }

    static List<Called> of(List<Member> members) {
        return IntStream.range(0, members.size()).mapToObj(index -> of(members, index)).toList();
    }

    private static Called of(List<Member> members, int index) {
        var member = members.get(index);
        var role = member.role();
        var same = members.stream().filter(other -> other.role() == role).count();
        var nth = members.subList(0, index + 1).stream().filter(other -> other.role() == role).count();
        var words = same == 1 ? "The " + Naming.words(role)
            : "%s %d".formatted(Naming.capital(Naming.words(role)), nth);
        return new Called(member.participant(), role, words);
    }
}
