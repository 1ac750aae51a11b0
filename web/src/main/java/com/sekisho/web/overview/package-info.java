/// In: two days, or nothing. Out: what changed between them, and the table of all ways into
/// "approved", as pages. Must never know: how changes are found.
@NullMarked
package com.sekisho.web.overview;

import org.jspecify.annotations.NullMarked;
