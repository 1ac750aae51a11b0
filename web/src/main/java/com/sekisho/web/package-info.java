/// In: what a person does in a browser. Out: pages, from the modules' public records. Must never
/// know: entities, repositories, or the API's controllers.
@NullMarked
package com.sekisho.web;

import org.jspecify.annotations.NullMarked;
