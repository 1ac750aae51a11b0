/// What the parts of a page must know to be drawn: small records, without a request or a service in
/// sight.
@NullMarked
package com.sekisho.web.parts;

import org.jspecify.annotations.NullMarked;
