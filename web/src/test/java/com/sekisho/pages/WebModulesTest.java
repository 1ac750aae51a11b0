package com.sekisho.pages;

import com.sekisho.SekishoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WebModulesTest {

  @Test
  void pagesUseWhatTheModulesShowAndNothingBehindIt() {
    ApplicationModules.of(SekishoApplication.class).verify();
  }
}
