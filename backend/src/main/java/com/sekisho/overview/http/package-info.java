@NullMarked
package com.sekisho.overview.http;

import org.jspecify.annotations.NullMarked;
