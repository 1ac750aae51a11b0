package com.sekisho.pages;

import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Frame;
import com.sekisho.web.layout.Messages;
import com.sekisho.web.layout.Names;
import com.sekisho.web.layout.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Draws a template as the application would, without starting it.
public final class Rendering {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Names NO_NAMES =
      new Names() {
        @Override
        public @Nullable Bilingual country(String code) {
          return null;
        }

        @Override
        public @Nullable Bilingual purpose(String id) {
          return null;
        }

        @Override
        public @Nullable Bilingual dataCategory(String id) {
          return null;
        }

        @Override
        public @Nullable Bilingual license(String id) {
          return null;
        }
      };

  private Rendering() {}

  public static Words words(Locale locale) {
    return new Words(Messages.source(), NO_NAMES, locale, ZoneId.of("Asia/Tokyo"), TODAY);
  }

  public static Frame frame() {
    return new Frame("佐藤 恵", "審査者", 4, true, true, "/language?lang=en");
  }

  public static String page(String template, Locale locale, Map<String, Object> model)
      throws Exception {
    MockServletContext servlet = new MockServletContext();
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.setServletContext(servlet);
    context.refresh();
    MockHttpServletRequest request = new MockHttpServletRequest(servlet);
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
    request.addPreferredLocale(locale);
    ThymeleafViewResolver resolver = new ThymeleafViewResolver();
    resolver.setApplicationContext(context);
    resolver.setTemplateEngine(engine());
    resolver.setCharacterEncoding("UTF-8");
    MockHttpServletResponse response = new MockHttpServletResponse();
    java.util.Objects.requireNonNull(resolver.resolveViewName(template, locale))
        .render(model, request, response);
    return response.getContentAsString();
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(Messages.source());
    return engine;
  }
}
