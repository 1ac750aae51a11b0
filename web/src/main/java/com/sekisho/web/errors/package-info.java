/// In: any failure on a page. Out: a page that says what happened, what was kept and what to do.
@NullMarked
package com.sekisho.web.errors;

import org.jspecify.annotations.NullMarked;
