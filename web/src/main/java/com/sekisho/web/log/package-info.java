/// In: the log's latest checkpoint, and where it has an event. Out: both in the words that several
/// pages say them in. Must never know: which page that is.
@NullMarked
package com.sekisho.web.log;

import org.jspecify.annotations.NullMarked;
