package com.sekisho.check;

import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.policy.Tables;
import com.sekisho.shared.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What is still to answer before a decision is certain.
///
/// A denial is certain however much is open: rules take what isn't known at its mildest value, and
/// more that is known of the facts asked for here never makes a row of theirs milder. Nothing else
/// is certain while anything is open, for some answer might be one that is denied.
@Component
class OpenQuestions {

  private static final String MISSING = "facts.missing.";

  private static final Map<String, Bilingual> REQUIRED =
      Map.ofEntries(
          Map.entry("as_of", new Bilingual("for which day to decide", "いつの時点で判定するか")),
          Map.entry(
              "organisation.country",
              new Bilingual("in which country the organisation is based", "組織の所在国")),
          Map.entry("organisation.sector", new Bilingual("the organisation's sector", "組織の業種")),
          Map.entry("model.vendor.name", new Bilingual("who made the model", "モデルの提供元")),
          Map.entry(
              "model.vendor.country",
              new Bilingual("the country of the model's maker", "モデルの提供元の国")),
          Map.entry(
              "model.weights",
              new Bilingual("whether the model's weights can be downloaded", "モデルの重みが公開されているかどうか")),
          Map.entry("deployment.hosting", new Bilingual("where the model is run", "モデルをどこで動かすか")),
          Map.entry("use.purpose", new Bilingual("what the model is used for", "利用目的")),
          Map.entry(
              "use.classification",
              new Bilingual("how confidential what is put in can be", "入力する情報の機密区分")),
          Map.entry("use.audience", new Bilingual("who uses the result", "結果を使う人の範囲")),
          Map.entry(
              "use.autonomy",
              new Bilingual("how far the system acts by itself", "システムがどこまで自分で実行するか")));

  private final Tables tables;

  OpenQuestions(Tables tables) {
    this.tables = tables;
  }

  /// @param required paths of required facts that are open
  Answering of(Checked checked, List<String> required) {
    boolean denied = checked.decision().outcome() == Outcome.DENY;
    List<OpenQuestion> open = new ArrayList<>();
    for (String path : required) {
      Bilingual question = REQUIRED.getOrDefault(path, new Bilingual(path, path));
      open.add(new OpenQuestion(path, true, !denied, question));
    }
    Map<String, Bilingual> names = names();
    for (Finding finding : checked.decision().findings()) {
      if (finding.rule().startsWith(MISSING)) {
        String path = finding.rule().substring(MISSING.length());
        Bilingual question = names.getOrDefault(path, finding.message());
        open.add(new OpenQuestion(path, false, !denied, question));
      }
    }
    return new Answering(checked.facts(), checked.decision(), open, denied || open.isEmpty());
  }

  private Map<String, Bilingual> names() {
    Map<String, Bilingual> names = new HashMap<>();
    for (JsonNode row : tables.table("fields").path("rows")) {
      JsonNode name = row.path("name");
      names.put(
          row.path("path").stringValue(),
          new Bilingual(name.path("en").stringValue(), name.path("ja").stringValue()));
    }
    return names;
  }
}
