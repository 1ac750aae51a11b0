package com.sekisho.register.importing;

import com.sekisho.database.StartTurn;
import com.sekisho.edge.FirstDay;
import com.sekisho.identity.Actor;
import com.sekisho.register.RegisterImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills a register that nobody has written to yet with the models, vendors and deployments that
/// come with Sekisho, all of them `proposed`; and at each start takes over the licences as the
/// rules that come with it have them.
@Component
class FirstContent implements SmartLifecycle {

  static final int PHASE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(FirstContent.class);

  private final RegisterImport register;
  private final StartTurn turn;
  private final TransactionTemplate transaction;
  private final FirstDay firstDay;
  private final Clock clock;

  private volatile boolean running;

  FirstContent(
      RegisterImport register,
      StartTurn turn,
      TransactionTemplate transaction,
      FirstDay firstDay,
      Clock clock) {
    this.register = register;
    this.turn = turn;
    this.transaction = transaction;
    this.firstDay = firstDay;
    this.clock = clock;
  }

  @Override
  public void start() {
    Instant now = clock.instant();
    fill(register.nothingYet() ? firstDay.at(now) : now);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the web server takes its first call, and before whatever builds on the register at the
  /// start.
  @Override
  public int getPhase() {
    return PHASE;
  }

  /// All of it or none: a start that is broken off leaves nothing half filled.
  void fill(Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          turn.take();
          int licenses =
              register.followRules(
                  list("/sekisho/tables/licenses/data.json", "licenses"), Actor.installer(), now);
          if (licenses > 0) {
            LOG.info("Register: {} licences taken over from the rules", licenses);
          }
          if (register.nothingYet()) {
            RegisterImport.Taken taken =
                register.take(
                    list("/sekisho/register/vendors.json", "vendors"),
                    list("/sekisho/register/models.json", "models"),
                    list("/sekisho/register/deployments.json", "deployments"),
                    Actor.installer(),
                    now);
            LOG.info(
                "Register: {} vendors, {} models and {} deployments taken in",
                taken.vendors(),
                taken.models(),
                taken.deployments());
          }
        });
  }

  private static List<JsonNode> list(String resource, String name) {
    try (InputStream in = FirstContent.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return JsonMapper.shared().readTree(in).get(name).valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
