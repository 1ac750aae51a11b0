package com.sekisho;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The one deployable: API and pages in one process.
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "edge", "database"})
public class SekishoApplication {

  public static void main(String[] args) {
    SpringApplication.run(SekishoApplication.class, args);
  }
}
