package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemsTest {

  private final Problems problems = new Problems();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/x");

  static Stream<Throwable> lostDatabases() {
    return Stream.of(
        new CannotCreateTransactionException(
            "no", new SQLTransientConnectionException("none free within 3 s")),
        new IllegalStateException(new SQLException("broken pipe", "08006")),
        new IllegalStateException(new SQLException("shutting down", "57P01")),
        new IllegalStateException("unable to roll back", new SQLException("Connection is closed")));
  }

  @ParameterizedTest
  @MethodSource("lostDatabases")
  void aDatabaseThatIsAwayMeansTryLater(Throwable failure) {
    Problem problem = problems.of(failure, request);

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.word()).isEqualTo("database-away");
    assertThat(problem.headers()).containsEntry("Retry-After", "30");
  }

  @Test
  void aFaultOfOursTellsNothingButItsNumber() {
    Problem problem = problems.of(new IllegalStateException("secret detail"), request);

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.incident()).matches("[0-9a-f]{16}");
    assertThat(problem.detail().en())
        .isEqualTo(
            "Something failed on our side. The incident is logged as " + problem.incident() + ".");
  }

  @Test
  void aChangeInTheMeantimeFailsThePreconditionOfWhoeverSetOne() {
    assertThat(problems.of(new ChangedMeanwhile(), request).status()).isEqualTo(409);
    assertThat(problems.of(new OptimisticLockingFailureException("x"), request).status())
        .isEqualTo(409);
    assertThat(problems.of(new PessimisticLockingFailureException("x"), request).status())
        .isEqualTo(409);

    request.addHeader("If-Match", "\"1\"");

    assertThat(problems.of(new ChangedMeanwhile(), request).status()).isEqualTo(412);
    assertThat(problems.of(new OptimisticLockingFailureException("x"), request).word())
        .isEqualTo("changed-meanwhile");
  }

  @Test
  void eachKindOfRefusalHasItsStatus() {
    assertThat(
            Stream.of(Refusal.Kind.values())
                .map(kind -> problems.of(new Refused(kind), request).status()))
        .containsExactly(404, 409, 403, 400, 503);
  }

  @Test
  void aRefusalInsideAnotherFailureIsStillTold() {
    Problem problem =
        problems.of(new IllegalStateException(new Refused(Refusal.Kind.CONFLICT)), request);

    assertThat(problem.word()).isEqualTo("refused");
  }

  private static final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    Refused(Kind kind) {
      super(kind, "refused", new Bilingual("No.", "いいえ。"));
    }
  }
}
