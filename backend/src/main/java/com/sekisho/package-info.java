/// The domain of Sekisho, one package per capability.
@org.jspecify.annotations.NullMarked
package com.sekisho;
