/// What every page has: the frame with its menu, the reader's language and the words that pages are
/// made of.
@NullMarked
package com.sekisho.web.layout;

import org.jspecify.annotations.NullMarked;
