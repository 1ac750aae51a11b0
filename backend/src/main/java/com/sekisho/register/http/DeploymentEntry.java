package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.register.DeploymentFacts;

/// What is sent to write a deployment, for the API's description: what arrives is read member by
/// member, so that all that is wrong is told at once. The id may be left out where the address has
/// it.
record DeploymentEntry(String id, @JsonUnwrapped DeploymentFacts facts) {}
