package com.sekisho.check;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;

/// Facts as they were completed, and what the active policy decided on them.
public record Checked(Facts facts, Decision decision) {}
