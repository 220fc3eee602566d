package coaching.vault.notice;

import java.time.Instant;

/// One version of what the organisation tells people about their data.
///
/// @param version counts from 1
/// @param words Markdown
/// @param digest SHA-256 of the words, in hexadecimal
public record PrivacyNotice(int version, String words, String digest, Instant publishedAt) {}
