package com.sekisho.register;

import org.springframework.data.jpa.repository.JpaRepository;

interface LicenseStore extends JpaRepository<License, String> {}
