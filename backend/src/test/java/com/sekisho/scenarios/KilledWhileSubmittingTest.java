package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The application is killed at random moments while people submit. Whatever it acknowledged is
/// there after the next start, and whatever is there is whole.
class KilledWhileSubmittingTest {

  private static final int ROUNDS = 3;
  private static final int PEOPLE = 4;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  @Test
  void eachSubmissionIsThereAsAWholeOrNotAtAll() throws Exception {
    long seed = new Random().nextLong();
    Random moments = new Random(seed);
    Set<String> acknowledged = new TreeSet<>();
    ApplicationProcess application = ApplicationProcess.on(data);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        acknowledged.addAll(
            submitUntilKilled(application, Duration.ofMillis(moments.nextLong(20, 400))));
        application = ApplicationProcess.on(data);
        everythingIsWhole(application.caller(), acknowledged, seed);
      }
    } finally {
      application.end();
    }
    assertThat(acknowledged).as("seed %s", seed).isNotEmpty();
  }

  /// @param moment how long after the first acknowledgement the process dies
  private static List<String> submitUntilKilled(ApplicationProcess application, Duration moment)
      throws InterruptedException {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    CountDownLatch first = new CountDownLatch(1);
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          Thread.ofPlatform().start(() -> submitUntilCutOff(application, acknowledged, first)));
    }
    first.await();
    Thread.sleep(moment);
    application.kill();
    for (Thread person : people) {
      person.join();
    }
    return List.copyOf(acknowledged);
  }

  private static void submitUntilCutOff(
      ApplicationProcess application, Queue<String> acknowledged, CountDownLatch first) {
    try {
      Caller employee = application.caller().as("employee");
      while (true) {
        Answer answer =
            employee.post(
                "/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().json());
        if (answer.status() == 201) {
          acknowledged.add(answer.at("/id"));
          first.countDown();
        }
      }
    } catch (UncheckedIOException _) {
      // The line went dead: whether the last one counts, nobody was told.
      first.countDown();
    }
  }

  private static void everythingIsWhole(Caller caller, Set<String> acknowledged, long seed) {
    Set<String> requests = all(caller.as("auditor"), "/api/v1/requests?limit=200", "/id");
    Set<String> logged =
        all(
            caller.as("auditor"),
            "/api/v1/audit/events?limit=200&kind=request.submitted",
            "/subjects/request");

    assertThat(requests).as("seed %s", seed).containsAll(acknowledged).isEqualTo(logged);
    for (String id : requests) {
      JsonNode request = caller.as("auditor").get("/api/v1/requests/" + id).json();
      assertThat(request.path("state").asString()).isEqualTo("IN_REVIEW");
      assertThat(request.at("/decision/outcome").asString()).isEqualTo("NEEDS_REVIEW");
      assertThat(request.at("/history/0/digests/facts"))
          .isEqualTo(request.at("/decision/facts_digest"));
      assertThat(request.path("stages").size()).isEqualTo(1);
    }
  }

  /// One member of every item of a list, over all its pages.
  private static Set<String> all(Caller caller, String path, String member) {
    Set<String> found = new TreeSet<>();
    String cursor = "";
    do {
      JsonNode page = caller.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      page.path("items").valueStream().forEach(item -> found.add(item.at(member).asString()));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return found;
  }
}
