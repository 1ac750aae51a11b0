/// Who may not do what, as a table.
@NullMarked
package com.sekisho.denials;

import org.jspecify.annotations.NullMarked;
