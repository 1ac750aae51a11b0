package com.sekisho.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PolicyStore extends JpaRepository<PolicyVersion, String> {

  /// A version without its bytes.
  record Head(String version, String digest, PolicyState state, Instant activatedAt) {}

  @Query(
      """
      select new com.sekisho.policy.PolicyStore$Head(p.version, p.digest, p.state, p.activatedAt)
      from PolicyVersion p where p.digest = :digest
      """)
  Optional<Head> head(String digest);

  @Query(
      """
      select new com.sekisho.policy.PolicyStore$Head(p.version, p.digest, p.state, p.activatedAt)
      from PolicyVersion p where p.state = com.sekisho.policy.PolicyState.ACTIVE
      """)
  Optional<Head> activeHead();

  @Query(
      """
      select new com.sekisho.policy.PolicyStore$Head(p.version, p.digest, p.state, p.activatedAt)
      from PolicyVersion p order by p.activatedAt desc, p.digest
      """)
  List<Head> heads();

  Optional<PolicyVersion> findByState(PolicyState state);
}
