package com.sekisho.register;

import org.springframework.data.jpa.repository.JpaRepository;

interface ModelStore extends JpaRepository<Model, String> {}
