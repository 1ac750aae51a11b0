package com.sekisho.overview;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Way;
import java.util.List;

/// One way into "approved".
///
/// @param leads what becomes approved by it, and how
/// @param who may take it
/// @param fourEyes what keeps one person from doing it alone
/// @param events the kinds of events that it leaves
/// @param now how much is approved or active at present by this way
/// @param ever how many events say that something became so by this way
public record WayView(
    Way way,
    Bilingual leads,
    Bilingual who,
    Bilingual fourEyes,
    List<String> events,
    long now,
    long ever) {

  public WayView {
    events = List.copyOf(events);
  }
}
