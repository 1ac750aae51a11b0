/// In: rows of a table, one by one. Out: files that people's programs open, written as the rows
/// come. Must never know: what the rows are about.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.sekisho.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
