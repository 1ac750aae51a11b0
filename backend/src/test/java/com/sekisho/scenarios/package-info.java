/// Stories in the product's words, told to the running application over HTTP.
@NullMarked
package com.sekisho.scenarios;

import org.jspecify.annotations.NullMarked;
