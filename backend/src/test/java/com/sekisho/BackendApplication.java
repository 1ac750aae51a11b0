package com.sekisho;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.modulith.Modulithic;

/// The backend without pages, as its own tests start it. As a test component it stays out of the
/// way where web's tests find it beside the real application.
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "edge", "database"})
@TestComponent
public class BackendApplication {}
