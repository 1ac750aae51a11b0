package com.sekisho.web.audit;

import com.sekisho.audit.LogFinding;
import com.sekisho.audit.LogReport;
import com.sekisho.audit.Verification;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Proof.State;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The verification of the whole log, where one was started.
///
/// @param running whether it still goes on
/// @param size how many events there are to go through
/// @param done how many it has gone through
/// @param result what came of it; none while it runs
/// @param findings what is wrong, in words, the first one first
public record WholePart(
    boolean running, long size, long done, @Nullable Proof result, List<String> findings) {

  public WholePart {
    findings = List.copyOf(findings);
  }

  static WholePart of(Verification verification, Words words) {
    LogReport report = verification.report();
    return switch (verification.state()) {
      case RUNNING ->
          new WholePart(true, verification.size(), verification.done(), null, List.of());
      case FAILED ->
          new WholePart(
              false,
              verification.size(),
              0,
              new Proof(
                  State.REFUTED,
                  words.say("verify.whole.failed"),
                  words.say("verify.whole.failed.say"),
                  List.of()),
              List.of());
      case DONE ->
          new WholePart(
              false,
              verification.size(),
              verification.done(),
              report == null ? null : result(verification, report, words),
              report == null ? List.of() : findings(report, words));
    };
  }

  private static Proof result(Verification verification, LogReport report, Words words) {
    if (report.sound()) {
      return new Proof(
          State.PROVEN,
          words.say("verify.whole.sound", report.size()),
          words.say(
              "verify.whole.sound.say",
              words.momentOf(verification.startedAt()),
              report.checkpoints(),
              report.pending()),
          List.of());
    }
    OptionalLong first =
        report.findings().stream().mapToLong(LogFinding::first).filter(index -> index >= 0).min();
    return new Proof(
        State.REFUTED,
        first.isPresent()
            ? words.say("verify.whole.wrong.at", first.getAsLong())
            : words.say("verify.whole.wrong"),
        words.say(
            "verify.whole.wrong.say",
            words.momentOf(verification.startedAt()),
            report.findings().size(),
            report.size()),
        List.of());
  }

  private static List<String> findings(LogReport report, Words words) {
    return report.findings().stream().map(finding -> words.in(finding.text())).toList();
  }
}
