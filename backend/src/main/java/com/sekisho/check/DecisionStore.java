package com.sekisho.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionStore extends Repository<StoredDecision, UUID> {

  StoredDecision save(StoredDecision decision);

  Optional<StoredDecision> findById(UUID id);

  List<StoredDecision> findAllById(Iterable<UUID> ids);
}
