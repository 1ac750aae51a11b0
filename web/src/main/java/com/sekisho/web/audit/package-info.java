/// In: what somebody looks for in the log. Out: its events as pages and as a file. Must never know:
/// how events come to be.
@NullMarked
package com.sekisho.web.audit;

import org.jspecify.annotations.NullMarked;
