package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A legal entity or department as others see it.
///
/// @param country principal place of business, ISO 3166-1 alpha-2
/// @param parentCountry headquarters of the ultimate parent; none: the same as `country`
/// @param annualRevenueUsd of the group in its last fiscal year, US dollars
/// @param monthlyActiveUsers of all products of the group in the last month
/// @param source where these facts are from, as of `sourceDate`
public record OrganisationUnitView(
    UnitId id,
    long version,
    Bilingual name,
    @Nullable UnitId parent,
    String country,
    @Nullable String parentCountry,
    String sector,
    @Nullable BigDecimal annualRevenueUsd,
    @Nullable Long monthlyActiveUsers,
    String source,
    LocalDate sourceDate) {

  /// The `organisation` part of a facts document; what is not known is left out.
  public ObjectNode facts() {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("country", country);
    if (parentCountry != null) {
      facts.put("parent_country", parentCountry);
    }
    facts.put("sector", sector);
    if (annualRevenueUsd != null) {
      facts.put("annual_revenue_usd", annualRevenueUsd);
    }
    if (monthlyActiveUsers != null) {
      facts.put("monthly_active_users", monthlyActiveUsers);
    }
    return facts;
  }
}
