package com.sekisho.edge;

/// The version of a thing that the caller looked at before changing it, from `If-Match`. A
/// controller that takes one as an argument gets none but a well-formed one: a call without is
/// answered with 428.
public record ExpectedVersion(long value) {}
