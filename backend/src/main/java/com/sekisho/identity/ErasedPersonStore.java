package com.sekisho.identity;

import org.springframework.data.jpa.repository.JpaRepository;

interface ErasedPersonStore extends JpaRepository<ErasedPerson, String> {}
