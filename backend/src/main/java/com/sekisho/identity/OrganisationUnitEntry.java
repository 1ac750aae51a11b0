package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an officer enters about an organisation unit; the fields mean what they mean in
/// [OrganisationUnitView]. Anything may be missing until [#check] has seen it.
public record OrganisationUnitEntry(
    @Nullable Bilingual name,
    @Nullable UnitId parent,
    @Nullable String country,
    @Nullable String parentCountry,
    @Nullable String sector,
    @Nullable BigDecimal annualRevenueUsd,
    @Nullable Long monthlyActiveUsers,
    @Nullable String source,
    @Nullable LocalDate sourceDate) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 400;

  /// An entry without gaps or mistakes.
  record Checked(
      Bilingual name,
      @Nullable UnitId parent,
      String country,
      @Nullable String parentCountry,
      Sector sector,
      @Nullable BigDecimal annualRevenueUsd,
      @Nullable Long monthlyActiveUsers,
      String source,
      LocalDate sourceDate) {}

  /// @throws InvalidInput with everything that is wrong
  Checked check() {
    List<Violation> wrong = new ArrayList<>();
    Bilingual checkedName = name == null ? new Bilingual("", "") : name;
    checkText("name.en", checkedName.en(), wrong);
    checkText("name.ja", checkedName.ja(), wrong);
    checkCountry("country", country == null ? "" : country, wrong);
    if (parentCountry != null) {
      checkCountry("parent_country", parentCountry, wrong);
    }
    Sector checkedSector = sector == null ? null : Sector.ofWord(sector).orElse(null);
    if (checkedSector == null) {
      wrong.add(
          new Violation(
              "sector",
              new Bilingual("Name one of the sectors that rules know.", "業種を所定の値から選んでください。")));
    }
    if (annualRevenueUsd != null && annualRevenueUsd.signum() < 0) {
      wrong.add(negative("annual_revenue_usd"));
    }
    if (monthlyActiveUsers != null && monthlyActiveUsers < 0) {
      wrong.add(negative("monthly_active_users"));
    }
    checkText("source", source, wrong);
    if (sourceDate == null) {
      wrong.add(
          new Violation(
              "source_date", new Bilingual("Say of which day the source is.", "出典の日付を指定してください。")));
    }
    if (!wrong.isEmpty()
        || country == null
        || checkedSector == null
        || source == null
        || sourceDate == null) {
      throw new InvalidInput(wrong);
    }
    return new Checked(
        checkedName,
        parent,
        country,
        parentCountry,
        checkedSector,
        annualRevenueUsd,
        monthlyActiveUsers,
        source,
        sourceDate);
  }

  private static void checkText(String path, @Nullable String text, List<Violation> wrong) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      wrong.add(
          new Violation(
              path,
              new Bilingual(
                  "Text of 1 to " + LONGEST + " characters is needed.",
                  "1〜" + LONGEST + "文字で入力してください。")));
    }
  }

  private static void checkCountry(String path, String code, List<Violation> wrong) {
    if (!COUNTRIES.contains(code)) {
      wrong.add(
          new Violation(
              path,
              new Bilingual(
                  "Name a country by its two letters of ISO 3166-1.",
                  "国をISO 3166-1の2文字コードで指定してください。")));
    }
  }

  private static Violation negative(String path) {
    return new Violation(path, new Bilingual("This cannot be less than 0.", "0以上の値を指定してください。"));
  }
}
