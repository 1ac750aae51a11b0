/// Files of events in the formats that auditors use. In: events one by one. Out: bytes. Each format
/// is a class here and a word in `ExportFormat`.
@NullMarked
package com.sekisho.audit.export;

import org.jspecify.annotations.NullMarked;
