package com.sekisho.register;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeploymentStore extends JpaRepository<Deployment, String> {}
