/// In: a script of what the people of the demo did over some months. Out: a register, requests and
/// uses as if they had, by the services that everybody uses. Must never know: a way past them.
@ApplicationModule(allowedDependencies = {"identity", "register", "request", "use"})
@NullMarked
package com.sekisho.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
