package com.sekisho.use;

import com.sekisho.shared.Way;
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

  record OfWay(Way way, long count) {}

  @Query(
      """
      select new com.sekisho.use.UseStore$OfWay(u.way, count(u)) from Use u
      where u.state = com.sekisho.use.UseState.ACTIVE group by u.way
      """)
  List<OfWay> activeByWay();

  /// The references of what somebody owns.
  @Query(
      "select u.reference from Use u where u.owner = :owner and u.state in :states"
          + " order by u.reference")
  List<String> going(String owner, Collection<UseState> states);

  @Query("select u.id from Use u where u.state in :states and u.validUntil < :today order by u.id")
  List<UUID> past(LocalDate today, Collection<UseState> states, Limit limit);
}
