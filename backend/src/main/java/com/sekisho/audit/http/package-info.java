@NullMarked
package com.sekisho.audit.http;

import org.jspecify.annotations.NullMarked;
