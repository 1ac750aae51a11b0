package com.sekisho;

import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/// The real application where web's tests run, the backend alone where backend's do. It has no
/// stereotype on purpose: nobody scans it, and Spring looks for no other application beside it.
@Import({TestedApplication.Choice.class, Caller.Wiring.class})
class TestedApplication {

  static class Choice implements ImportSelector {

    private static final String REAL = "com.sekisho.SekishoApplication";

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      ClassLoader loader = TestedApplication.class.getClassLoader();
      return new String[] {
        ClassUtils.isPresent(REAL, loader) ? REAL : BackendApplication.class.getName()
      };
    }
  }
}
