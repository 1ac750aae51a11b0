package com.sekisho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What `docs/audit-events.md` says, beside what the application does.
public final class AuditedPaths {

  private static final Path ROOT = Path.of(System.getProperty("sekisho.root", ".."));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)` \\| (.+) \\|$");
  private static final Pattern KIND = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^}]*)?}");

  /// A text in the code that has the form of an event's kind: a thing and what became of it.
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z-]+\\.(?:[a-z]+-)*(?:[a-z]+ed|done|withdrawn))\"");

  private AuditedPaths() {}

  /// Method and path of each address that the page lists.
  public static Set<String> listed() {
    Set<String> listed = new TreeSet<>();
    Matcher rows = ROW.matcher(page());
    while (rows.find()) {
      listed.add(rows.group(1));
    }
    return listed;
  }

  /// The kinds of event that the page names.
  public static Set<String> listedKinds() {
    Set<String> kinds = new TreeSet<>();
    Matcher named = KIND.matcher(page().replace("docs/audit-events.md", ""));
    while (named.find()) {
      kinds.add(named.group(1));
    }
    return kinds;
  }

  /// Method and path of each address that the controllers below a package answer.
  public static Set<String> answered(RequestMappingHandlerMapping mappings, String below) {
    Set<String> answered = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith(below)) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                  for (String pattern : mapping.getPatternValues()) {
                    answered.add(method + " " + VARIABLE.matcher(pattern).replaceAll("{$1}"));
                  }
                }
              }
            });
    return answered;
  }

  /// The kinds of event that the backend's code names where it takes steps.
  public static Set<String> writtenKinds() {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("backend/src/main/java"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("Step") || source.contains("Journal")) {
          Matcher literals = LITERAL.matcher(source);
          while (literals.find()) {
            kinds.add(literals.group(1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  private static String page() {
    try {
      return Files.readString(ROOT.resolve("docs/audit-events.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
