package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "organisation_unit")
class OrganisationUnit {

  @Id private String id = "";

  @Version @Audited private long version;

  @Column(name = "name_en")
  private String nameEn = "";

  @Column(name = "name_ja")
  private String nameJa = "";

  @Column(name = "parent_id")
  private @Nullable String parentId;

  private String country = "";

  @Column(name = "parent_country")
  private @Nullable String parentCountry;

  private String sector = "";

  @Column(name = "annual_revenue_usd")
  private @Nullable BigDecimal annualRevenueUsd;

  @Column(name = "monthly_active_users")
  private @Nullable Long monthlyActiveUsers;

  private String source = "";

  @Column(name = "source_date")
  private LocalDate sourceDate = LocalDate.EPOCH;

  protected OrganisationUnit() {}

  OrganisationUnit(OrganisationUnitEntry.Checked entry) {
    this.id = UUID.randomUUID().toString();
    enter(entry);
  }

  void change(OrganisationUnitEntry.Checked entry, long expected) {
    ChangedMeanwhile.refuse(expected, version);
    enter(entry);
  }

  private void enter(OrganisationUnitEntry.Checked entry) {
    nameEn = entry.name().en();
    nameJa = entry.name().ja();
    parentId = entry.parent() == null ? null : entry.parent().value();
    country = entry.country();
    parentCountry = entry.parentCountry();
    sector = entry.sector().word();
    annualRevenueUsd = entry.annualRevenueUsd();
    monthlyActiveUsers = entry.monthlyActiveUsers();
    source = entry.source();
    sourceDate = entry.sourceDate();
  }

  UnitId id() {
    return new UnitId(id);
  }

  OrganisationUnitView view() {
    return new OrganisationUnitView(
        new UnitId(id),
        version,
        new Bilingual(nameEn, nameJa),
        parentId == null ? null : new UnitId(parentId),
        country,
        parentCountry,
        sector,
        annualRevenueUsd,
        monthlyActiveUsers,
        source,
        sourceDate);
  }
}
