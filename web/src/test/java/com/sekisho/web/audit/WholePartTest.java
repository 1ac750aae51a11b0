package com.sekisho.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.audit.LogFinding;
import com.sekisho.audit.LogReport;
import com.sekisho.audit.Verification;
import com.sekisho.pages.Rendering;
import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WholePartTest {

  private static final Instant AT = Instant.parse("2026-11-24T00:00:00Z");
  private static final Words WORDS = Rendering.words(Locale.ENGLISH);

  private static WholePart of(LogFinding... findings) {
    LogReport report = new LogReport(48_213, 2, 48_210, 97, 1, List.of(findings), false);
    return WholePart.of(
        new Verification(Verification.State.DONE, AT, 48_210, 48_213, report), WORDS);
  }

  @Test
  void theFirstBadIndexIsNamedWhateverElseIsWrong() {
    WholePart whole =
        of(
            new LogFinding(
                LogFinding.Kind.CHECKPOINT_FORGED, -1, -1, new Bilingual("Forged.", "偽造。")),
            new LogFinding(
                LogFinding.Kind.EVENT_CHANGED, 41_207, 41_207, new Bilingual("Changed.", "変更。")));

    assertThat(whole.result())
        .isEqualTo(
            new Proof(
                Proof.State.REFUTED,
                "From event 41,207 on, the log is not as it was signed.",
                "As of 24 Nov, 9:00, 48,213 events; 2 things differ. Remove nothing and tell those"
                    + " responsible.",
                List.of()));
    assertThat(whole.findings()).containsExactly("Forged.", "Changed.");
  }

  @Test
  void aFindingWithoutAnIndexIsSaidAllTheSame() {
    WholePart whole =
        of(new LogFinding(LogFinding.Kind.KEY_FORGED, -1, -1, new Bilingual("Forged.", "偽造。")));

    assertThat(whole.result())
        .isNotNull()
        .extracting(Proof::state, Proof::title)
        .containsExactly(Proof.State.REFUTED, "The log is not as it was signed.");
  }

  @Test
  void aSoundLogSaysWithHowMuchItWasCompared() {
    assertThat(of().result())
        .isNotNull()
        .extracting(Proof::state, Proof::title, Proof::say)
        .containsExactly(
            Proof.State.PROVEN,
            "All 48,213 events are as they were signed.",
            "As of 24 Nov, 9:00, compared with 97 checkpoints. 2 events wait for their place.");
  }

  @Test
  void whileItRunsOnlyItsProgressIsSaid() {
    WholePart whole =
        WholePart.of(new Verification(Verification.State.RUNNING, AT, 48_210, 12_000, null), WORDS);

    assertThat(whole).isEqualTo(new WholePart(true, 48_210, 12_000, null, List.of()));
  }

  @Test
  void oneThatFailedSaysNothingOfTheLog() {
    WholePart whole =
        WholePart.of(new Verification(Verification.State.FAILED, AT, 48_210, 0, null), WORDS);

    assertThat(whole.result())
        .isNotNull()
        .extracting(Proof::title)
        .isEqualTo("The verification could not be brought to an end.");
  }
}
