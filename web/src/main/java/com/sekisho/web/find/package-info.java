/// Finding what can be used: a situation, said in one sentence, and every deployment's verdict on
/// it.
@NullMarked
package com.sekisho.web.find;

import org.jspecify.annotations.NullMarked;
