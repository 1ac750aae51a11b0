/// In: which approved uses somebody looks at, and what is done about one. Out: their pages. Must
/// never know: how a use was decided.
@NullMarked
package com.sekisho.web.uses;

import org.jspecify.annotations.NullMarked;
