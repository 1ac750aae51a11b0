package com.sekisho.web.home;

import com.sekisho.web.log.CheckpointPart;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Line;
import com.sekisho.web.parts.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page for one person.
///
/// @param queue the department's reviews; none for people who review nothing
/// @param checkpoint the log's latest; none for people other than auditors
/// @param events what happened last; none for people other than auditors
public record HomePage(
    String title,
    String lead,
    @Nullable Receipt receipt,
    Part usable,
    Part asked,
    Part waiting,
    @Nullable Part queue,
    @Nullable CheckpointPart checkpoint,
    @Nullable List<Entry> events) {

  /// A section with its first lines.
  ///
  /// @param notes what is to be known about the whole
  public record Part(long count, List<String> notes, List<Line> lines) {}
}
