package com.sekisho.web.cases;

import com.sekisho.web.parts.Gate;

/// A decided case beside the one that a page shows.
///
/// @param use what was asked for
/// @param where the deployment it was asked for
/// @param differs what it has otherwise, in a few words
/// @param decided how it ended
public record LikeCase(
    String reference,
    String use,
    String where,
    String differs,
    Gate gate,
    String decided,
    String day) {}
