package com.sekisho.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftStore extends JpaRepository<Draft, UUID> {

  Optional<Draft> findByIdAndOwner(UUID id, String owner);

  List<Draft> findByOwnerOrderBySavedAtDesc(String owner);

  void deleteByOwner(String owner);

  long countByOwner(String owner);
}
