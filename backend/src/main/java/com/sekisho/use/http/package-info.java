@NullMarked
package com.sekisho.use.http;

import org.jspecify.annotations.NullMarked;
