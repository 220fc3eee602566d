package coaching.issuer;

import java.util.Optional;

/// What is known elsewhere of the people who sign in.
public interface SignInPeople {

    /// How to address somebody.
    Optional<String> name(String person);

    /// Sends a link to whoever has this address, if anybody has. It returns at once, and never tells.
    void sendLink(String address);

    /// Whether links can be sent at all.
    boolean canSendLinks();

    /// Where nothing is known of anybody.
    SignInPeople UNKNOWN = new SignInPeople() {

        @Override
        public Optional<String> name(String person) {
            return Optional.empty();
        }

        @Override
        public void sendLink(String address) {
            // There is nothing to send it with.
        }

        @Override
        public boolean canSendLinks() {
            return false;
        }
    };
}
