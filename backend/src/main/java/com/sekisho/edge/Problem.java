package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a call was not done, ready to be told: as a problem document (RFC 9457) or on a page.
///
/// @param word stable, in kebab case; the `type` of the document is `urn:sekisho:problem:` and it
/// @param status HTTP status
/// @param detail what happened in this very case
/// @param violations what is wrong with the input, place by place
/// @param headers that the answer must carry besides, e.g. `Allow`
/// @param incident under what id the log of the application tells more, where it does
public record Problem(
    String word,
    int status,
    Bilingual detail,
    List<Violation> violations,
    Map<String, String> headers,
    @Nullable String incident) {

  static final String PAGE_TOO_OLD = "page-too-old";

  private static final Bilingual NOTHING_STORED =
      new Bilingual("Nothing was stored.", "何も保存されていません。");

  public Problem {
    violations = List.copyOf(violations);
    headers = Map.copyOf(headers);
  }

  static Problem of(String word, int status, Bilingual detail) {
    return new Problem(word, status, detail, List.of(), Map.of(), null);
  }

  static Problem of(String word, int status, Violation violation) {
    return new Problem(word, status, violation.message(), List.of(violation), Map.of(), null);
  }

  Problem withHeader(String name, String value) {
    return new Problem(word, status, detail, violations, Map.of(name, value), incident);
  }

  public String type() {
    return "urn:sekisho:problem:" + word;
  }

  /// What sort of thing happened.
  public Bilingual title() {
    return switch (status) {
      case 400 -> new Bilingual("The input cannot be accepted", "入力を受け付けられません");
      case 401 -> new Bilingual("Sign in first", "サインインが必要です");
      case 403 -> new Bilingual("Not allowed", "許可されていません");
      case 404 -> new Bilingual("Not found", "見つかりません");
      case 405 -> new Bilingual("Not offered with this method", "このメソッドでは利用できません");
      case 406 -> new Bilingual("Not available in this format", "この形式では返せません");
      case 409 -> new Bilingual("Does not fit the present state", "現在の状態では実行できません");
      case 412 -> new Bilingual("Changed in the meantime", "その間に変更されました");
      case 413 -> new Bilingual("Too large", "大きすぎます");
      case 415 -> new Bilingual("Content type not understood", "この種類の本文は扱えません");
      case 422 -> new Bilingual("Used before for something else", "別の操作ですでに使われています");
      case 428 -> new Bilingual("Say which version you saw", "どの版を見たかを示してください");
      case 503 -> new Bilingual("Not available at the moment", "ただいま利用できません");
      default ->
          status < 500
              ? new Bilingual("The call cannot be understood", "要求を理解できません")
              : new Bilingual("Something failed on our side", "システムで問題が起きました");
    };
  }

  /// What became of what the caller had entered.
  public Bilingual kept() {
    return NOTHING_STORED;
  }

  /// What the caller can do now.
  public Bilingual remedy() {
    if (word.equals(PAGE_TOO_OLD)) {
      return new Bilingual(
          "Load the page again and repeat the last step.", "ページを読み込み直して、もう一度操作してください。");
    }
    return switch (status) {
      case 401 -> new Bilingual("Sign in and try again.", "サインインしてから、もう一度お試しください。");
      case 403 ->
          new Bilingual(
              "If you should be allowed to do this, ask whoever administers your roles.",
              "必要な操作の場合は、役割を管理している担当者にご相談ください。");
      case 404 ->
          new Bilingual(
              "Check the address, or start again from the home page.",
              "アドレスを確かめるか、ホームからやり直してください。");
      case 409, 412 ->
          new Bilingual(
              "Look at it as it is now, and decide again.", "現在の内容を確認してから、あらためて操作してください。");
      case 503 -> new Bilingual("Try again in a few minutes.", "数分後にもう一度お試しください。");
      default ->
          status < 500
              ? new Bilingual("Correct what is named and send it again.", "該当箇所を直して、もう一度送信してください。")
              : new Bilingual(
                  "Try again; if it stays like this, give the incident number to support.",
                  "もう一度お試しください。解消しない場合は、この受付番号を担当者にお知らせください。");
    };
  }
}
