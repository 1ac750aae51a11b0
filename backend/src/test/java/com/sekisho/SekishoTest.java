package com.sekisho;

import com.sekisho.database.SharedPostgres;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole running application, over HTTP on a free port and with a real
/// PostgreSQL.
///
/// All such tests of a module share one application and one database: they make their own data,
/// clean nothing, and count nothing that others make too. [Caller] speaks to it. Other settings
/// (`@TestPropertySource`) cost another application.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = TestedApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPostgres.Settings.class)
public @interface SekishoTest {}
