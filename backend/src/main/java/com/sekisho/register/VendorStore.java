package com.sekisho.register;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VendorStore extends JpaRepository<Vendor, String> {

  List<Vendor> findByNameIn(Collection<String> names);
}
