/// In: what an officer writes down about an item of the register. Out: the form for it, what would
/// be recorded, and the record itself, made by the same services as the API's. Must never know:
/// what the rules make of a fact.
@NullMarked
package com.sekisho.web.keeping;

import org.jspecify.annotations.NullMarked;
