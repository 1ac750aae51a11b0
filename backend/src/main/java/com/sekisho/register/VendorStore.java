package com.sekisho.register;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VendorStore extends JpaRepository<Vendor, String> {

  List<Vendor> findByNameIn(Collection<String> names);

  /// The country of a vendor, or of the one that made a model; of none where both ids are null.
  @Query(
      """
      select v.country from Vendor v
       where v.id = :vendor
          or v.id = (select m.vendorId from Model m where m.id = :model)
      """)
  List<String> countries(@Nullable String vendor, @Nullable String model);
}
