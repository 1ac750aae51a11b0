package com.sekisho.request;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface RequestStore extends JpaRepository<Request, UUID>, JpaSpecificationExecutor<Request> {

  List<Request> findByRequesterAndStateIn(String requester, Collection<RequestState> states);
}
