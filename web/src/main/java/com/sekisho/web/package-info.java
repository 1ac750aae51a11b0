/// In: what a person does in a browser. Out: pages, from the modules' public records. Must never
/// know: entities, repositories, or the API's controllers.
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "decision",
      "policy",
      "register",
      "check",
      "use",
      "request",
      "audit",
      "audit :: log",
      "export",
      "overview"
    })
@NullMarked
package com.sekisho.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
