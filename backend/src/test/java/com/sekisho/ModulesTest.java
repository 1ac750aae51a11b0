package com.sekisho;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(BackendApplication.class);

  @Test
  void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
    MODULES.verify();
  }
}
