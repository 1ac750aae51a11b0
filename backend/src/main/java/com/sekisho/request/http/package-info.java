@NullMarked
package com.sekisho.request.http;

import org.jspecify.annotations.NullMarked;
