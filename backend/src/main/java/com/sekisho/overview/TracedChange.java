package com.sekisho.overview;

import com.sekisho.database.Change;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change with the event of the step that made it.
///
/// @param event none for what was there before histories were kept
public record TracedChange(Change change, @Nullable UUID event) {}
