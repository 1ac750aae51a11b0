package com.sekisho;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.identity.Role;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The habits of this code that a machine can see.
class HabitsTest {

  /// What is compiled from the main sources, wherever that lies.
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(Role.class.getProtectionDomain().getCodeSource().getLocation());

  private static final Path ROOT = Path.of(System.getProperty("sekisho.root", ".."));

  private static final Pattern MODULE = Pattern.compile("com\\.sekisho\\.\\w+");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern LAW =
      Pattern.compile("\\b(GDPR|APPI|PIPL|PIPA|HIPAA|CCPA|FISMA|CLOUD Act|AI Act)\\b|個人情報保護法|データ法");

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Base|Common)")
        .check(OURS);
  }

  @Test
  void aDecisionKnowsNoFrameworkAndNoClock() {
    noClasses()
        .that()
        .resideInAPackage("com.sekisho.decision")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.hibernate..", "jakarta..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("it is a pure function; package-info's module annotation aside")
        .check(withoutPackageInfos());
  }

  @Test
  void whatAllModulesShareKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("com.sekisho.shared")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.hibernate..", "jakarta..")
        .check(withoutPackageInfos());
  }

  @Test
  void whatIsVerifiedOfflineNeedsNeitherFrameworkNorDatabaseNorNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "com.sekisho.audit.verify", "com.sekisho.audit.bundle", "com.sekisho.audit.log")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.hibernate..",
            "jakarta..",
            "java.sql..",
            "javax.sql..",
            "java.net..",
            "com.sekisho.audit",
            "com.sekisho.identity..")
        .check(withoutPackageInfos());
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "it reads the machine's clock",
                (JavaCall<?> call) ->
                    (call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getParameterTypes().isEmpty())
                        || call.getName().equals("currentTimeMillis")))
        .check(OURS);
  }

  @Test
  void belowTheEdgeNobodyAsksAClock() {
    noClasses()
        .that(areInsideOfAModule())
        .and(areCalled())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(OURS);
  }

  @Test
  void entitiesAndStoresStayInside() {
    noClasses()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAssignableTo(Repository.class)
        .should()
        .bePublic()
        .check(
            OURS.that(
                describe(
                    "are not the revision that histories show",
                    type -> !type.getName().equals("com.sekisho.database.Revision"))));
  }

  @Test
  void controllersStandAtTheDoors() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .resideInAnyPackage("com.sekisho..http..", "com.sekisho.edge", "com.sekisho.web..")
        .check(OURS);
  }

  @Test
  void eachModuleHasItsSign() {
    List<String> without =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> MODULE.matcher(name).matches())
            .filter(name -> !Set.of("com.sekisho.shared", "com.sekisho.web").contains(name))
            .distinct()
            .filter(name -> !isModule(name))
            .toList();

    assertThat(without).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> without =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(
                name ->
                    !OURS.contain(name + ".package-info")
                        || !OURS.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
            .toList();

    assertThat(without).isEmpty();
  }

  @Test
  void whatNamesACountryALawOrALicenceIsNoJava() throws IOException {
    Set<String> forbidden = new HashSet<>(Set.of(Locale.getISOCountries()));
    forbidden.add("EU");
    forbidden.add("EEA");
    forbidden.addAll(licences());
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      Matcher literal = LITERAL.matcher(text);
      while (literal.find()) {
        if (forbidden.contains(literal.group(1)) || LAW.matcher(literal.group(1)).find()) {
          found.add(ROOT.relativize(source) + ": " + literal.group());
        }
      }
    }

    assertThat(found).isEmpty();
  }

  private static DescribedPredicate<JavaClass> areInsideOfAModule() {
    return describe(
        "are inside of a module",
        type ->
            MODULE.matcher(type.getPackageName()).matches()
                && !type.getPackageName().equals("com.sekisho.edge"));
  }

  /// Not so what runs by itself, at the start or from time to time: it is an edge of its own.
  private static DescribedPredicate<JavaClass> areCalled() {
    return describe(
        "are called by somebody",
        type ->
            !type.isAssignableTo(ApplicationRunner.class)
                && !type.isAssignableTo(SmartInitializingSingleton.class)
                && !type.isAssignableTo(SmartLifecycle.class)
                && type.getMethods().stream()
                    .noneMatch(method -> method.isAnnotatedWith(Scheduled.class)));
  }

  private static JavaClasses withoutPackageInfos() {
    return OURS.that(
        describe("are no package-info", type -> !type.getSimpleName().equals("package-info")));
  }

  private static boolean isModule(String name) {
    return OURS.contain(name + ".package-info")
        && OURS.get(name + ".package-info").isAnnotatedWith(ApplicationModule.class);
  }

  private static Set<String> licences() throws IOException {
    JsonNode table =
        JsonMapper.shared()
            .readTree(Files.readString(ROOT.resolve("policies/sekisho/tables/licenses/data.json")));
    return Set.copyOf(table.at("/licenses").findValuesAsString("id"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("backend/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
