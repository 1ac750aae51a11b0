/// Every part in every state on one page, for those who build pages and for the tests.
@NullMarked
package com.sekisho.web.gallery;

import org.jspecify.annotations.NullMarked;
