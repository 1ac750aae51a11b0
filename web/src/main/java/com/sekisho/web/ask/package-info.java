/// Asking for a use: the questions, the verdict that follows each answer, the draft, the request.
@NullMarked
package com.sekisho.web.ask;

import org.jspecify.annotations.NullMarked;
