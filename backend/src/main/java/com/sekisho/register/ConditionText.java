package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says a licence's condition in plain words. What stands in the data in the licence's own terms
/// (duties, purposes, places) is said as `condition-words.json` words it; what that doesn't know is
/// quoted as it stands.
final class ConditionText {

  private static final Map<String, Bilingual> WORDS = words();

  private final JsonNode data;

  private ConditionText(JsonNode data) {
    this.data = data;
  }

  private static Map<String, Bilingual> words() {
    try (InputStream in = ConditionText.class.getResourceAsStream("condition-words.json")) {
      if (in == null) {
        throw new IllegalStateException("the words of conditions are not on the class path");
      }
      Map<String, Bilingual> words = new HashMap<>();
      JsonMapper.shared()
          .readTree(in)
          .forEachEntry(
              (term, said) ->
                  words.put(
                      term,
                      new Bilingual(said.get("en").stringValue(), said.get("ja").stringValue())));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a term of the data has words of its own.
  static boolean knows(String term) {
    return WORDS.containsKey(term);
  }

  static Bilingual of(JsonNode condition) {
    return new ConditionText(condition).text();
  }

  private Bilingual text() {
    JsonNode type = data.get("type");
    return switch (type == null ? "" : type.stringValue()) {
      case "mau_threshold" ->
          new Bilingual(
              "Above "
                  + number("value", Locale.ENGLISH)
                  + " monthly active users "
                  + separate("it grants no rights without a separate licence")
                  + ("model-version-release-date".equals(word("measured_at"))
                      ? "; counted once, on the day the model was released."
                      : "."),
              "月間利用者数が"
                  + number("value", Locale.JAPANESE)
                  + "人を超えると、別途の許諾が必要です"
                  + ("model-version-release-date".equals(word("measured_at"))
                      ? "(モデル公開日の時点で一度だけ数えます)。"
                      : "。"));
      case "revenue_threshold" -> revenue();
      case "territory_exclusion" -> territory();
      case "attribution" ->
          new Bilingual(
              shown(Locale.ENGLISH) + said("placement", Locale.ENGLISH, ": ", "; ", "") + ".",
              shown(Locale.JAPANESE) + said("placement", Locale.JAPANESE, "(場所:", "、", ")") + "。");
      case "naming_prefix" ->
          new Bilingual(
              "The name of a published model that was made with it must contain “"
                  + word("value")
                  + "”"
                  + ("start-of-model-name".equals(word("position")) ? ", at its beginning." : "."),
              "これを使って作り公開するモデルの名前には、"
                  + ("start-of-model-name".equals(word("position")) ? "先頭に" : "")
                  + "「"
                  + word("value")
                  + "」を入れます。");
      case "purpose_limit" ->
          new Bilingual(
              "Only for: " + said("allowed", Locale.ENGLISH, "", ", ", "") + ".",
              "使える目的が限られています"
                  + said("allowed", Locale.JAPANESE, "(", "、", ")")
                  + "。業務での利用には別の許諾が必要です。");
      case "output_use" -> outputs();
      case "derived_model_inheritance" -> inheritance();
      case "prohibited_use" ->
          new Bilingual(
              size("categories") + " kinds of use are forbidden.",
              "禁じられた使い方が" + size("categories") + "種類あります。");
      case "acceptable_use_policy" ->
          new Bilingual(
              "“"
                  + said(word("document"), Locale.ENGLISH)
                  + "” must be kept to"
                  + (data.path("incorporated").asBoolean(false) ? ", as part of the licence" : "")
                  + (changeable() ? "; the licensor may change it." : "."),
              "「"
                  + said(word("document"), Locale.JAPANESE)
                  + "」を守ります。"
                  + (changeable() ? "この文書は許諾者が変更できます。" : ""));
      case "redistribution_terms" ->
          new Bilingual(
              "Whoever hands it on must " + said("must", Locale.ENGLISH, "", "; ", "") + ".",
              "ほかへ渡すときの義務:" + said("must", Locale.JAPANESE, "", "、", "") + "。");
      case "hosting_restriction" ->
          new Bilingual(
              "Offering it as a service to others is restricted.", "他者へのサービスとして提供することが制限されています。");
      case "notice_to_licensor" ->
          new Bilingual("Commercial use must be notified to the licensor.", "商用利用は許諾者への届け出が必要です。");
      case "registration" ->
          new Bilingual(
              "Commercial use must be registered with the licensor.", "商用利用は許諾者への申し込みが必要です。");
      case "exemption" ->
          new Bilingual(
              "These do not concern "
                  + (data.path("for_internal_use").asBoolean(false)
                      ? "use inside the company alone"
                      : "use through the vendor’s own products or certified partners")
                  + said("from", Locale.ENGLISH, ": ", ", ", "")
                  + ".",
              (data.path("for_internal_use").asBoolean(false)
                      ? "社内だけの利用には、次の条件は当てはまりません"
                      : "提供元の公式製品や認定事業者を通じた利用には、次の条件は当てはまりません")
                  + said("from", Locale.JAPANESE, ":", "、", "")
                  + "。");
      case "data_use" -> training();
      case "retention" -> retention();
      case "residency" ->
          new Bilingual("It says where data is kept and processed.", "データを保存・処理する場所についての定めがあります。");
      case "supported_territory" ->
          new Bilingual(
              "It may be used only in the countries that the provider lists.",
              "提供元が挙げた国・地域でだけ利用できます。");
      case "ownership_exclusion" ->
          new Bilingual(
              "Companies owned to more than "
                  + number("threshold_percent", Locale.ENGLISH)
                  + " % from countries that it excludes may not use it.",
              "対象外の国の資本が" + number("threshold_percent", Locale.JAPANESE) + "%を超える会社は利用できません。");
      case "export_compliance" ->
          new Bilingual("Export control law must be kept to.", "輸出管理の法令を守ります。");
      case "legal_compliance" -> new Bilingual("The law must be kept to.", "法令を守ります。");
      case "patent_termination" ->
          new Bilingual(
              "The rights end for whoever sues over intellectual property in it.",
              "知的財産について訴えを起こした者の権利は終了します。");
      case "termination" ->
          new Bilingual("The rights end on breach of the terms.", "条件に違反すると権利は終了します。");
      case "governing_law" ->
          new Bilingual(
              "Law that governs it: " + place("law", Locale.ENGLISH) + ".",
              "準拠法:" + place("law", Locale.JAPANESE) + "。");
      case "licensor_control" ->
          new Bilingual("The licensor keeps a right to intervene.", "許諾者が利用に介入できる権利を残しています。");
      case "liability" -> new Bilingual("It has rules on liability.", "責任についての定めがあります。");
      case "disclosure_duty" ->
          new Bilingual("People must be told that they deal with AI.", "AIを使っていることを相手に知らせます。");
      case "unknown_terms" ->
          new Bilingual(
              "The contract is not in the register: what it asks is not known.",
              "契約書が登録されていないため、条件がわかりません。");
      default ->
          new Bilingual(
              "A condition of another kind: " + word("type") + ".",
              "その他の条件です:" + word("type") + "。");
    };
  }

  private String separate(String whereRightsEnd) {
    return "no-rights-until-separate-license".equals(word("effect"))
        ? whereRightsEnd
        : "a separate licence is needed";
  }

  private Bilingual revenue() {
    boolean anySize = data.path("amount").isNull() || data.path("amount").isMissingNode();
    JsonNode business = data.path("applies_if_business");
    String whomEn =
        business.isArray()
            ? said("applies_if_business", Locale.ENGLISH, " for this kind of business: ", ", ", "")
            : "";
    String whomJa =
        business.isArray()
            ? said("applies_if_business", Locale.JAPANESE, "(次の事業に限ります:", "、", ")")
            : "";
    if (anySize) {
      return new Bilingual(
          "A separate licence is needed" + whomEn + ", whatever the revenue.",
          "売上高にかかわらず、別途の許諾が必要です" + whomJa + "。");
    }
    return new Bilingual(
        "Above "
            + word("currency")
            + " "
            + number("amount", Locale.ENGLISH)
            + " of revenue "
            + period(Locale.ENGLISH)
            + " "
            + separate("it grants no rights without a separate licence")
            + whomEn
            + ".",
        "売上高が"
            + period(Locale.JAPANESE)
            + number("amount", Locale.JAPANESE)
            + " "
            + word("currency")
            + "を超えると、別途の許諾が必要です"
            + whomJa
            + "。");
  }

  private String period(Locale locale) {
    boolean ja = locale.equals(Locale.JAPANESE);
    return switch (word("period")) {
      case "preceding-month" -> ja ? "前月に" : "in the month before";
      case "any-consecutive-12-months" -> ja ? "連続する12か月で" : "in any twelve months";
      default -> ja ? "年間で" : "a year";
    };
  }

  private Bilingual territory() {
    String scope = word("scope");
    String en = "No rights in " + places("regions", Locale.ENGLISH);
    String ja = places("regions", Locale.JAPANESE) + "では権利が与えられません";
    return switch (scope) {
      case "all" -> new Bilingual(en + ".", ja + "。");
      case "multimodal-models-only" ->
          new Bilingual(
              en + " for models that take in more than text.", ja + "(文章以外も入力できるモデルの場合)。");
      default ->
          new Bilingual(
              en + " (" + said(scope, Locale.ENGLISH) + ").",
              ja + "(" + said(scope, Locale.JAPANESE) + ")。");
    };
  }

  private Bilingual outputs() {
    return switch (word("train_other_models")) {
      case "not-restricted", "allowed" ->
          new Bilingual("Outputs may train other models.", "出力をほかのモデルの学習に使えます。");
      case "allowed-with-conditions" ->
          new Bilingual(
              "Outputs may train other models under conditions"
                  + said("conditions", Locale.ENGLISH, ": ", "; ", "")
                  + ".",
              "条件つきで、出力をほかのモデルの学習に使えます"
                  + said("conditions", Locale.JAPANESE, "(条件:", "、", ")")
                  + "。");
      case "research-only" ->
          new Bilingual(
              "Outputs may train other models for research only.", "出力をほかのモデルの学習に使えるのは、研究目的だけです。");
      case "forbidden-if-competing" ->
          new Bilingual(
              "Outputs may not train models that compete with the provider.",
              "出力を、提供元と競合するモデルの学習に使えません。");
      case "forbidden" ->
          new Bilingual("Outputs may not train other models.", "出力をほかのモデルの学習に使えません。");
      default ->
          new Bilingual(
              "It has a rule on training with outputs: " + word("train_other_models") + ".",
              "出力を使った学習についての定めがあります:" + word("train_other_models") + "。");
    };
  }

  private Bilingual inheritance() {
    boolean distilled = holds("inherits", Relation.DISTILLED.word());
    boolean trained = holds("inherits", Relation.OUTPUTS.word());
    if (distilled || trained) {
      return new Bilingual(
          "Its terms follow into models "
              + (distilled && trained
                  ? "distilled from it or trained on its outputs"
                  : distilled ? "distilled from it" : "trained on its outputs")
              + ", not only into changed weights.",
          "重みを変えたものだけでなく、"
              + (distilled && trained ? "蒸留したモデルや出力で学習したモデル" : distilled ? "蒸留したモデル" : "出力で学習したモデル")
              + "にも条件が及びます。");
    }
    return new Bilingual(
        "Its terms follow into models made from its weights.", "重みをもとに作ったモデルにも条件が及びます。");
  }

  private Bilingual training() {
    return switch (word("training_default")) {
      case "yes" ->
          new Bilingual("Inputs may be used for training by default.", "標準では、入力が学習に使われることがあります。");
      case "no" -> new Bilingual("Inputs are not used for training.", "入力は学習に使われません。");
      default ->
          new Bilingual(
              "Whether inputs are used for training is not known.", "入力が学習に使われるかどうかはわかりません。");
    };
  }

  private Bilingual retention() {
    JsonNode days = data.path("default_days");
    if (!days.isNumber()) {
      return new Bilingual("How long data is kept is not known.", "データの保存期間はわかりません。");
    }
    return new Bilingual(
        "Data is kept for " + days.asInt() + " days by default.",
        "データは標準で" + days.asInt() + "日間保存されます。");
  }

  private String word(String name) {
    JsonNode value = data.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  private String number(String name, Locale locale) {
    JsonNode value = data.path(name);
    return value.isNumber() ? NumberFormat.getInstance(locale).format(value.decimalValue()) : "?";
  }

  private int size(String name) {
    return data.path(name).size();
  }

  private boolean holds(String name, String word) {
    return texts(data.path(name)).contains(word);
  }

  /// A list's terms in words, between what stands around them; empty where there are none.
  private String said(String name, Locale locale, String before, String separator, String after) {
    List<String> said = texts(data.path(name)).stream().map(term -> said(term, locale)).toList();
    return said.isEmpty() ? "" : before + String.join(separator, said) + after;
  }

  private static String said(String term, Locale locale) {
    Bilingual words = WORDS.get(term);
    return words == null ? term : words.in(locale);
  }

  /// What is to be shown: a wording that is given, or what is to be named.
  private String shown(Locale locale) {
    boolean ja = locale.equals(Locale.JAPANESE);
    String term = word("text_hint");
    String said = said(term, locale);
    boolean wording = !knows(term) || said.contains("”") || said.contains("」");
    if (ja) {
      return wording ? "「" + said + "」と表示します" : said + "を表示します";
    }
    return wording ? "Show “" + said + "”" : "Name " + said;
  }

  private boolean changeable() {
    JsonNode mutable = data.path("mutable_by_licensor");
    return mutable.isString() || mutable.asBoolean(false);
  }

  private static List<String> texts(@Nullable JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null) {
      list.forEach(value -> texts.add(value.isString() ? value.stringValue() : value.toString()));
    }
    return texts;
  }

  private String places(String name, Locale locale) {
    List<String> places =
        texts(data.path(name)).stream().map(code -> Places.name(code, locale)).toList();
    return String.join(locale.equals(Locale.JAPANESE) ? "、" : ", ", places);
  }

  private String place(String name, Locale locale) {
    String code = word(name);
    return code.isEmpty()
        ? (locale.equals(Locale.JAPANESE) ? "定めなし" : "none named")
        : knows(code) ? said(code, locale) : Places.name(code, locale);
  }
}
