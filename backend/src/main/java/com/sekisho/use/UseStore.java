package com.sekisho.use;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface UseStore extends JpaRepository<Use, UUID>, JpaSpecificationExecutor<Use> {

  @Query("select u.id from Use u where u.requestId = :requestId")
  Optional<UUID> idOfRequest(UUID requestId);

  @Query("select u.id from Use u where u.state in :states and u.validUntil < :today order by u.id")
  List<UUID> past(LocalDate today, Collection<UseState> states, Limit limit);
}
