package com.sekisho;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The backend without pages, as its own tests start it.
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class BackendApplication {}
