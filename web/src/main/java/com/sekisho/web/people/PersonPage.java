package com.sekisho.web.people;

import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person, with what erasing them would do.
///
/// @param erasable whether the reader may erase them now
/// @param hindrances what has to be settled first
/// @param recorded what the log would hold of it
/// @param typed the reason as it was typed
public record PersonPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    @Nullable Errors errors,
    String id,
    List<FactRow> rows,
    boolean erasable,
    List<String> hindrances,
    List<FactRow> recorded,
    String typed) {}
