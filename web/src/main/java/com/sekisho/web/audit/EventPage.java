package com.sekisho.web.audit;

import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event of the log, with everything that the log holds of it.
///
/// @param kind its word in the log
/// @param digest of the event's envelope, whole
/// @param details what was said and done in few words, as the log holds it
/// @param place where the log has it
/// @param replayHref where the decision that it rests on can be made again; none where there is no
///     decision, or where the reader may not
public record EventPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String id,
    Instant at,
    String kind,
    String actor,
    List<LogPage.Subject> subjects,
    List<Document> documents,
    String digest,
    @Nullable String details,
    Entry.Place place,
    @Nullable String replayHref) {

  /// A document that the event rests on.
  ///
  /// @param href where an auditor may read it; none for other readers
  public record Document(String kind, String digest, @Nullable String href) {}
}
