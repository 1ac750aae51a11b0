package com.sekisho.identity;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationUnitStore extends JpaRepository<OrganisationUnit, String> {

  @Query("select u from OrganisationUnit u order by u.nameEn, u.id")
  List<OrganisationUnit> first(Limit limit);

  @Query(
      """
      select u from OrganisationUnit u
      where u.nameEn > :name or (u.nameEn = :name and u.id > :id)
      order by u.nameEn, u.id
      """)
  List<OrganisationUnit> after(String name, String id, Limit limit);
}
