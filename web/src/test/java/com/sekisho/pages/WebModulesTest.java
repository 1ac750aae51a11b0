package com.sekisho.pages;

import com.sekisho.SekishoApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WebModulesTest {

  /// The tests of backend, which lie in the same packages, come as a jar or as a folder.
  private static final ImportOption NO_TESTS =
      location -> !location.contains("-tests.jar") && !location.contains("/test-classes/");

  @Test
  void pagesUseWhatTheModulesShowAndNothingBehindIt() {
    ApplicationModules.of(SekishoApplication.class, NO_TESTS).verify();
  }
}
