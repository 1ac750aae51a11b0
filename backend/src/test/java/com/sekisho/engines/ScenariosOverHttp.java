package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.engines.Scenario.Expected;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every scenario comes out as expected when it is posted to the running application, whatever
/// engine that has.
@SekishoTest
abstract class ScenariosOverHttp {

  @Autowired Caller anybody;

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void aScenarioIsDecidedAsExpected(Scenario scenario) {
    Answer answer = anybody.as("employee").post("/api/v1/checks", scenario.facts().json().text());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Expected.of(answer.json())).isEqualTo(scenario.expected());
    assertThat(answer.at("/facts_digest")).isEqualTo(scenario.facts().digest().value());
  }
}
