package com.sekisho.demo;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlayedActStore extends JpaRepository<PlayedAct, Integer> {}
