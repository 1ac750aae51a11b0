package com.sekisho.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// One page for all modules and one for each, in Markdown with Mermaid diagrams: what the code
/// itself says of its modules.
final class ArchitecturePages {

  private static final String HEAD =
      "<!-- Drawn from the code by ArchitectureTest; run it with -Dsekisho.architecture=apply."
          + " -->\n";

  private final ApplicationModules modules;
  private final Path root;
  private final List<ApplicationModule> drawn;
  private final Set<String> shared;

  /// @param root the folder of the whole repository
  ArchitecturePages(ApplicationModules modules, Path root) {
    this.modules = modules;
    this.root = root;
    this.shared =
        modules.getSharedModules().stream()
            .map(ArchitecturePages::name)
            .collect(Collectors.toCollection(TreeSet::new));
    this.drawn =
        modules.stream()
            .filter(module -> !module.isRootModule())
            .sorted(Comparator.comparing(ArchitecturePages::name))
            .toList();
  }

  /// The text of each page by the name of its file.
  Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", overview());
    drawn.forEach(module -> pages.put(name(module) + ".md", page(module)));
    return pages;
  }

  private String overview() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("# Modules\n\n");
    page.append("An arrow leads from a module to one that it uses. Every module may use ");
    page.append(shared.stream().map(ArchitecturePages::link).collect(Collectors.joining(", ")));
    page.append("; those arrows are left out.\n\n```mermaid\nflowchart TD\n");
    for (ApplicationModule module : drawn) {
      if (!shared.contains(name(module))) {
        page.append("  ").append(name(module)).append('\n');
        uses(module).forEach(used -> page.append("  %s --> %s\n".formatted(name(module), used)));
      }
    }
    page.append(
        "```\n\n| module | what comes in, what goes out, what it must never know |\n|---|---|\n");
    for (ApplicationModule module : drawn) {
      page.append("| %s | %s |\n".formatted(link(name(module)), sign(base(module))));
    }
    return page.toString();
  }

  private String page(ApplicationModule module) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("# `%s`\n\n%s\n\n".formatted(name(module), sign(base(module))));
    if (!shared.contains(name(module))) {
      page.append("```mermaid\nflowchart LR\n  %s\n".formatted(name(module)));
      usersOf(module).forEach(user -> page.append("  %s --> %s\n".formatted(user, name(module))));
      uses(module).forEach(used -> page.append("  %s --> %s\n".formatted(name(module), used)));
      page.append("```\n\n");
    }
    section(page, "Services", types(module, publicType().and(component())));
    section(page, "What others read", types(module, publicType().and(component().negate())));
    section(page, "Listens to", listensTo(module));
    section(page, "Over HTTP", operations(module));
    section(page, "Tables", tables(module));
    section(page, "Sub-packages", subPackages(module));
    return page.toString().stripTrailing() + "\n";
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String base(ApplicationModule module) {
    return module.getBasePackage().getName();
  }

  private static String link(String module) {
    return "[%1$s](%1$s.md)".formatted(module);
  }

  private static void section(StringBuilder page, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append("## ").append(title).append('\n');
      lines.forEach(line -> page.append("- ").append(line).append('\n'));
      page.append('\n');
    }
  }

  private List<String> uses(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .filter(used -> !used.equals(module) && !shared.contains(name(used)))
        .map(ArchitecturePages::name)
        .sorted()
        .toList();
  }

  private List<String> usersOf(ApplicationModule module) {
    return drawn.stream()
        .filter(user -> uses(user).contains(name(module)))
        .map(ArchitecturePages::name)
        .toList();
  }

  /// Types of the module's root package, as links to their sources.
  private List<String> types(ApplicationModule module, Predicate<Class<?>> wanted) {
    return classes(module)
        .filter(type -> type.getPackageName().equals(base(module)))
        .filter(type -> type.getEnclosingClass() == null)
        .filter(wanted)
        .map(this::linkToSource)
        .toList();
  }

  private List<String> listensTo(ApplicationModule module) {
    return methods(module)
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class))
        .flatMap(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .map(
                        event ->
                            "`%s` in %s"
                                .formatted(
                                    event.getSimpleName(),
                                    linkToSource(method.getDeclaringClass()))))
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> operations(ApplicationModule module) {
    List<String> operations = new ArrayList<>();
    methods(module)
        .filter(
            method ->
                AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), Controller.class))
        .forEach(
            method -> {
              RequestMapping at =
                  AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
              if (at != null) {
                for (String prefix : prefixes(method.getDeclaringClass())) {
                  for (String path : at.path().length == 0 ? new String[] {""} : at.path()) {
                    operations.add("`%s%s%s`".formatted(verbs(at), prefix, path));
                  }
                }
              }
            });
    return operations.stream().distinct().sorted().toList();
  }

  private static String verbs(RequestMapping at) {
    return Arrays.stream(at.method()).map(verb -> verb.name() + " ").collect(Collectors.joining());
  }

  private static String[] prefixes(Class<?> controller) {
    RequestMapping at =
        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    return at == null || at.path().length == 0 ? new String[] {""} : at.path();
  }

  private List<String> tables(ApplicationModule module) {
    return classes(module)
        .flatMap(type -> MergedAnnotations.from(type).stream(Table.class))
        .map(table -> "`" + table.getString("name") + "`")
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> subPackages(ApplicationModule module) {
    return classes(module)
        .map(Class::getPackageName)
        .filter(name -> !name.equals(base(module)))
        .distinct()
        .sorted()
        .map(name -> "`%s`: %s".formatted(name.substring(base(module).length()), sign(name)))
        .toList();
  }

  private Stream<Method> methods(ApplicationModule module) {
    return classes(module).flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
  }

  /// In the order of their names, so that a page is always the same.
  private static Stream<Class<?>> classes(ApplicationModule module) {
    return module.getBasePackage().stream()
        .map(JavaClass::getName)
        .filter(name -> !name.endsWith(".package-info"))
        .sorted()
        .map(ArchitecturePages::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ArchitecturePages.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Predicate<Class<?>> publicType() {
    return type -> Modifier.isPublic(type.getModifiers());
  }

  private static Predicate<Class<?>> component() {
    return type -> AnnotatedElementUtils.hasAnnotation(type, Component.class);
  }

  /// What the package says of itself, on one line.
  private String sign(String packageName) {
    Path source = source(packageName.replace('.', '/') + "/package-info.java");
    try {
      return Files.readString(source)
          .lines()
          .filter(line -> line.startsWith("///"))
          .map(line -> line.substring(3).strip())
          .collect(Collectors.joining(" "))
          .replaceAll("\\[(?:[a-z]+\\.)*([A-Z]\\w*)]", "`$1`");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String linkToSource(Class<?> type) {
    String path = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    return "[%s](../../%s)".formatted(type.getSimpleName(), root.relativize(source(path)));
  }

  private Path source(String path) {
    return Stream.of("backend", "web")
        .map(module -> root.resolve(module).resolve("src/main/java").resolve(path))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no source " + path));
  }
}
