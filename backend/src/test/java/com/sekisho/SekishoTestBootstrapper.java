package com.sekisho;

import com.sekisho.database.SharedPostgres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.util.ClassUtils;

/// Starts the real application where web's tests run, the backend alone where backend's do, on the
/// shared PostgreSQL.
class SekishoTestBootstrapper extends SpringBootTestContextBootstrapper {

  private static final String REAL = "com.sekisho.SekishoApplication";

  @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
  private static final class OnFreePort {}

  @Override
  protected SpringBootTest getAnnotation(Class<?> testClass) {
    return OnFreePort.class.getAnnotation(SpringBootTest.class);
  }

  @Override
  protected Class<?>[] getClasses(Class<?> testClass) {
    ClassLoader loader = testClass.getClassLoader();
    Class<?> application =
        ClassUtils.isPresent(REAL, loader)
            ? ClassUtils.resolveClassName(REAL, loader)
            : BackendApplication.class;
    return new Class<?>[] {application, Caller.Wiring.class};
  }

  @Override
  protected String[] getProperties(Class<?> testClass) {
    List<String> settings = new ArrayList<>(SharedPostgres.settings());
    settings.addAll(List.of(super.getProperties(testClass)));
    return settings.toArray(String[]::new);
  }
}
