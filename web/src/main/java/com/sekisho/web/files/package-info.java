/// In: a list, a page at a time. Out: the whole list as a file. Must never know: what it lists.
@NullMarked
package com.sekisho.web.files;

import org.jspecify.annotations.NullMarked;
