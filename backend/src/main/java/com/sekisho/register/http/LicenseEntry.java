package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.register.LicenseFacts;

/// What is sent to write a licence, for the API's description: what arrives is read member by
/// member, so that all that is wrong is told at once. The id may be left out where the address has
/// it.
record LicenseEntry(String id, @JsonUnwrapped LicenseFacts facts) {}
