package com.sekisho.demo;

import com.sekisho.database.StartTurn;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.register.Deployments;
import com.sekisho.register.Models;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.Requests;
import com.sekisho.shared.Refusal;
import com.sekisho.use.Uses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lets the people of the demo live through some months before the first start, so that a newcomer
/// finds a register in use. It happens once, where nobody has asked for anything yet, and only with
/// the demo log-in; `sekisho.demo.content=false` leaves it out.
@Component
class DemoContent implements SmartLifecycle {

  /// After the register's first content, before the web server takes its first call.
  private static final int PHASE = 200;

  private static final int EXPIRING_AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

  private final People people;
  private final Models models;
  private final Deployments deployments;
  private final Requests requests;
  private final Uses uses;
  private final PlayedActStore played;
  private final StartTurn turn;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final ZoneId zone;
  private final boolean wanted;

  private volatile boolean running;

  DemoContent(
      People people,
      Models models,
      Deployments deployments,
      Requests requests,
      Uses uses,
      PlayedActStore played,
      StartTurn turn,
      TransactionTemplate transaction,
      JsonMapper json,
      ZoneId zone,
      @Value("${sekisho.demo.content}") boolean content,
      @Value("${sekisho.identity.issuer}") String issuer) {
    this.people = people;
    this.models = models;
    this.deployments = deployments;
    this.requests = requests;
    this.uses = uses;
    this.played = played;
    this.turn = turn;
    this.transaction = transaction;
    this.json = json;
    this.zone = zone;
    this.wanted = content && issuer.isBlank();
  }

  @Override
  public void start() {
    if (wanted && (played.count() > 0 || nobodyHasBegun())) {
      play();
    }
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

  @Override
  public int getPhase() {
    return PHASE;
  }

  /// Plays what has not been played yet, each act in a transaction of its own, so that replicas
  /// that start at once play it together. An act that is refused ends it, until the next start: the
  /// application works without.
  void play() {
    List<Act> script = script();
    int done = (int) played.count();
    if (done >= script.size()) {
      return;
    }
    LOG.info("Demo: the past months are played, {} steps", script.size() - done);
    Map<String, UUID> named = new HashMap<>();
    for (int number = 0; number < script.size(); number++) {
      Act act = script.get(number);
      int next = number;
      try {
        transaction.executeWithoutResult(_ -> playOnce(next, act, named));
      } catch (Refusal refused) {
        LOG.warn(
            "Demo: step {} ({} by {}) was refused, the rest is left out: {}",
            number,
            act.getClass().getSimpleName(),
            act.by(),
            refused.getMessage());
        return;
      }
    }
  }

  private boolean nobodyHasBegun() {
    return requests.count(RequestQuery.ALL, actor("auditor")) == 0;
  }

  private void playOnce(int number, Act act, Map<String, UUID> named) {
    turn.take();
    PlayedAct outcome =
        played.findById(number).orElseGet(() -> played.save(played(number, act, named)));
    if (outcome.requestName() != null && outcome.requestId() != null) {
      named.put(outcome.requestName(), outcome.requestId());
    }
  }

  private PlayedAct played(int number, Act act, Map<String, UUID> named) {
    Actor actor = actor(act.by());
    switch (act) {
      case Act.SetStatus set -> setStatus(set, actor);
      case Act.AmendDeployment amend -> {
        deployments.amend(amend.deployment(), null, amend.patch(), actor, amend.at());
      }
      case Act.Submit submit -> {
        UUID id = requests.submit(submit.body(), actor, submit.at()).id();
        return new PlayedAct(number, submit.request(), id);
      }
      case Act.ExpireUses expire -> expire(expire);
      case Act.OnRequest onRequest -> {
        UUID request = named.get(onRequest.request());
        if (request == null) {
          throw new IllegalStateException("not submitted yet: " + onRequest.request());
        }
        take(onRequest, request, actor);
      }
    }
    return new PlayedAct(number, null, null);
  }

  private void setStatus(Act.SetStatus set, Actor actor) {
    for (String id : set.models()) {
      models.changeStatus(id, null, set.status(), set.reason(), actor, set.at());
    }
    for (String id : set.deployments()) {
      deployments.changeStatus(id, null, set.status(), set.reason(), actor, set.at());
    }
  }

  private void take(Act.OnRequest act, UUID request, Actor actor) {
    switch (act) {
      case Act.Resubmit again -> requests.resubmit(request, null, again.body(), actor, again.at());
      case Act.AcceptConditions accept ->
          requests.acceptConditions(request, null, actor, accept.at());
      case Act.Withdraw withdraw -> requests.withdraw(request, null, actor, withdraw.at());
      case Act.Approve approve ->
          requests.approve(request, null, approve.reason(), actor, approve.at());
      case Act.Reject reject -> requests.reject(request, null, reject.reason(), actor, reject.at());
      case Act.Ask ask -> requests.ask(request, null, ask.reason(), actor, ask.at());
      case Act.Answer answer ->
          requests.answer(request, null, answer.message(), actor, answer.at());
      case Act.CompleteCondition done ->
          uses.conditionDone(use(request), null, done.condition(), done.note(), actor, done.at());
      case Act.SuspendUse suspend ->
          uses.suspend(use(request), null, suspend.reason(), actor, suspend.at());
      case Act.RevokeUse revoke ->
          uses.revoke(use(request), null, revoke.reason(), actor, revoke.at());
    }
  }

  private void expire(Act.ExpireUses act) {
    LocalDate today = LocalDate.ofInstant(act.at(), zone);
    for (UUID use : uses.past(today, EXPIRING_AT_ONCE)) {
      uses.expire(use, today, act.at());
    }
  }

  private UUID use(UUID request) {
    return uses.ofRequest(request)
        .orElseThrow(() -> new IllegalStateException("no use came of request " + request));
  }

  private Actor actor(String account) {
    return people
        .byLogin(account)
        .map(PersonView::actor)
        .orElseThrow(() -> new IllegalStateException("no such account: " + account));
  }

  List<Act> script() {
    try (InputStream in = DemoContent.class.getResourceAsStream("/demo/content.json")) {
      return json.readValue(in, new TypeReference<List<Act>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
