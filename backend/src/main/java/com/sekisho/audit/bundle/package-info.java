/// The evidence bundle: a zip of events with all that proves them. What it is made from comes in by
/// [com.sekisho.audit.bundle.EvidenceSource]; this package knows neither database nor framework.
@NullMarked
package com.sekisho.audit.bundle;

import org.jspecify.annotations.NullMarked;
