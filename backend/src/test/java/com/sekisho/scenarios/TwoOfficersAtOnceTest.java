package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SekishoTest
class TwoOfficersAtOnceTest {

  private static final int TIMES = 100;

  @Autowired private Caller caller;

  @Test
  void oneDecidesTheOtherIsToldAndThereIsOneEvent() throws Exception {
    Cases cases = new Cases(caller);
    Person employee = cases.as("employee");
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < TIMES; i++) {
        Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Answer> approval =
            both.submit(() -> decides(start, cases.as("officer"), "approve", asked));
        Future<Answer> other =
            both.submit(
                () ->
                    decides(
                        start,
                        cases.as("officer2"),
                        asked.id().hashCode() % 2 == 0 ? "reject" : "approve",
                        asked));

        List<Answer> answers = List.of(approval.get(), other.get());

        assertThat(answers)
            .as("%s", answers)
            .extracting(Answer::status)
            .containsExactlyInAnyOrder(200, 409);
        Case after = employee.sees(asked);
        assertThat(after.state()).isIn("APPROVED", "REJECTED");
        assertThat(after.history()).hasSize(2).startsWith("request.submitted");
        assertThat(after.history().getLast())
            .isEqualTo(after.state().equals("APPROVED") ? "request.approved" : "request.rejected");
        assertThat(after.useId().isEmpty()).isEqualTo(after.state().equals("REJECTED"));
      }
    }
  }

  private static Answer decides(CyclicBarrier start, Person officer, String verb, Case it)
      throws Exception {
    start.await();
    return officer.tries(verb, it);
  }
}
