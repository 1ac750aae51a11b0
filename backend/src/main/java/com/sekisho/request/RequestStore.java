package com.sekisho.request;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface RequestStore extends JpaRepository<Request, UUID>, JpaSpecificationExecutor<Request> {}
