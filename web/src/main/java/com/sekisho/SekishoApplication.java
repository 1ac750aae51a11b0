package com.sekisho;

import com.sekisho.audit.verify.VerifyCommand;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The one deployable: API and pages in one process, and the verifier of what they give out, which
/// starts none of that.
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "edge", "database"})
public class SekishoApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
      List<String> arguments = List.of(args).subList(1, args.length);
      System.exit(VerifyCommand.run(arguments, Locale.getDefault(), System.out, System.err));
    }
    SpringApplication.run(SekishoApplication.class, args);
  }
}
