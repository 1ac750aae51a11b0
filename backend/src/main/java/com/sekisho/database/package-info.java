/// In: a directory, or the address of a PostgreSQL. Out: two ways into the same database, one that
/// owns the schema and one that only works in it, and the revisions that histories hang on. Must
/// never know: what the tables mean.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.sekisho.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
