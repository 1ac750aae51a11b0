package com.sekisho.web.audit;

import com.sekisho.check.DecisionView;
import com.sekisho.check.Replayed;
import com.sekisho.check.Replays;
import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.FactRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Makes the page where a decision is made again.
@Component
class ReplayPages {

  private final Replays replays;

  ReplayPages(Replays replays) {
    this.replays = replays;
  }

  ReplayPage before(UUID id, Actor reader, Words words) {
    return page(replays.get(id, reader), null, words);
  }

  ReplayPage after(UUID id, Actor reader, Instant now, Words words) {
    Replayed replayed = replays.replay(id, reader, now);
    return page(replays.get(id, reader), result(replayed, words), words);
  }

  private static ReplayPage page(
      DecisionView view, ReplayPage.@Nullable Result result, Words words) {
    String engine = view.engine();
    return new ReplayPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.audit"), "/audit"),
            new Crumb(words.say("audit.replay.crumb"), null)),
        words.say("audit.replay"),
        words.say("audit.replay.lead"),
        view.id().toString(),
        List.of(
            new FactRow(
                words.say("audit.outcome"),
                words.say("audit.outcome." + view.decision().outcome().name())),
            new FactRow(words.say("audit.replay.day"), words.date(view.decision().asOf())),
            new FactRow(
                words.say("audit.replay.policy"),
                view.decision().policy().version(),
                view.decision().policy().digest().value(),
                false),
            new FactRow(words.say("audit.replay.facts"), view.decision().factsDigest().value()),
            new FactRow(
                words.say("audit.replay.engine"),
                engine == null ? words.say("audit.replay.engine.unknown") : engine),
            new FactRow(words.say("audit.replay.id"), view.id().toString())),
        result,
        words.say("audit.replay.sill"));
  }

  private static ReplayPage.Result result(Replayed replayed, Words words) {
    String then = replayed.engineThen();
    return new ReplayPage.Result(
        replayed.equal(),
        replayed.equal()
            ? words.say("audit.replay.equal")
            : words.say("audit.replay.different", replayed.differences().size()),
        then == null
            ? words.say("audit.replay.engine.now", replayed.engineNow())
            : replayed.engineChanged()
                ? words.say("audit.replay.engine.changed", then, replayed.engineNow())
                : words.say("audit.replay.engine.same", replayed.engineNow()),
        replayed.differences().stream()
            .map(
                difference ->
                    new ReplayPage.Value(
                        difference.path(),
                        shown(difference.then(), words),
                        shown(difference.now(), words)))
            .toList());
  }

  private static String shown(@Nullable JsonNode value, Words words) {
    return value == null ? words.say("audit.replay.nothing") : value.toString();
  }
}
