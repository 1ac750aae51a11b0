package com.sekisho.audit.verify;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.audit.verify.Breach.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Verifies a receipt: one event, its path, a signed checkpoint (c2sp.org/tlog-proof).
public final class ReceiptVerification {

  private ReceiptVerification() {}

  /// @param trust with at least one key of a log: a receipt has none
  public static Report verify(String text, Trust trust) {
    Report report = new Report();
    Receipt receipt;
    Checkpoint checkpoint;
    try {
      receipt = Receipt.parse(text);
      checkpoint = Checkpoint.parse(receipt.checkpoint().text());
    } catch (Malformed e) {
      report.breach(
          Kind.MALFORMED,
          "This is no whole receipt: %s.".formatted(e.getMessage()),
          "受領証の形式になっていません（%s）。".formatted(e.getMessage()));
      return report;
    }
    byte[] entry = receipt.entry();
    if (entry == null) {
      report.breach(
          Kind.FILE_MISSING,
          "The receipt does not hold the event that it is about.",
          "受領証に、対象の記録が入っていません。");
      return report;
    }
    check(receipt, entry, checkpoint, trust, report);
    return report;
  }

  private static void check(
      Receipt receipt, byte[] entry, Checkpoint checkpoint, Trust trust, Report report) {
    List<VerifierKey> keys =
        trust.ofLogs().stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    if (keys.isEmpty()) {
      report.breach(
          Kind.OTHER_LOG,
          "The receipt is of the log “%s”; the key that you gave is of another."
              .formatted(checkpoint.origin()),
          "受領証はログ「%s」のものですが、指定された鍵は別のログのものです。".formatted(checkpoint.origin()));
    } else if (keys.stream().noneMatch(key -> receipt.signedBy(key).isPresent())) {
      report.breach(
          Kind.CHECKPOINT_NOT_SIGNED,
          "The checkpoint in the receipt has no signature of the key that you gave that holds.",
          "受領証のチェックポイントに、指定された鍵による有効な署名がありません。");
    } else if (keys.stream().noneMatch(key -> receipt.proves(entry, key))) {
      report.breach(
          Kind.EVENT_CHANGED,
          receipt.index(),
          "The event is not the one that the log has at index %d: it was changed."
              .formatted(receipt.index()),
          "記録が、ログの番号%dの記録と一致しません。書き換えられています。".formatted(receipt.index()));
    }
    for (VerifierKey witness : trust.ofWitnesses()) {
      if (!receipt.checkpoint().isSignedBy(witness)) {
        report.breach(
            Kind.NOT_COSIGNED,
            "The witness %s has not cosigned the checkpoint.".formatted(witness.name()),
            "立会人%sの連署がチェックポイントにありません。".formatted(witness.name()));
      }
    }
    String event = new String(entry, StandardCharsets.UTF_8);
    report.proves(
        "The log “%s” had this event at index %d when the checkpoint of %d events was signed: %s"
            .formatted(checkpoint.origin(), receipt.index(), checkpoint.size(), event),
        "ログ「%s」の番号%dに、%d件時点のチェックポイントが署名されたとき、次の記録がありました: %s"
            .formatted(checkpoint.origin(), receipt.index(), checkpoint.size(), event));
    report.doesNotProve(
        "The documents that the event names: they are not in the receipt.",
        "記録が参照する文書。受領証には入っていません。");
    report.doesNotProve(
        "That what was recorded was true; only that it has not changed since.",
        "記録の内容が事実に即していたこと。証明されるのは、記録後に変わっていないことだけです。");
  }
}
