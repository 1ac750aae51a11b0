package com.sekisho.pages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, which reads pages as the HTML standard of the day has them.
final class HtmlChecker implements AutoCloseable {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /// The checker reads its schema, which comes with it, by recursion.
  private static final long STACK = 64L << 20;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          checking -> new Thread(null, checking, "html-checker", STACK));

  private final SimpleDocumentValidator validator;

  HtmlChecker() {
    validator =
        inThread(
            () -> {
              SimpleDocumentValidator fresh = new SimpleDocumentValidator(false, false, false);
              fresh.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
              return fresh;
            });
  }

  /// What is wrong with a page, warnings too, one line each.
  List<String> faults(String page) {
    return inThread(
        () -> {
          Faults faults = new Faults(page);
          validator.setUpValidatorAndParsers(faults, true, false);
          InputSource source =
              new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
          source.setEncoding("UTF-8");
          validator.checkHtmlInputSource(source);
          return faults.lines;
        });
  }

  private <T> T inThread(Callable<T> checking) {
    try {
      return thread.submit(checking).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the checker failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }

  private static final class Faults implements ErrorHandler {

    /// No fault: Thymeleaf itself writes the field of the token so.
    private static final String SLASH = "Trailing slash on void elements has no effect";

    private final String page;
    private final List<String> lines = new ArrayList<>();

    Faults(String page) {
      this.page = page;
    }

    @Override
    public void warning(SAXParseException fault) {
      if (!String.valueOf(fault.getMessage()).startsWith(SLASH)) {
        note(fault);
      }
    }

    @Override
    public void error(SAXParseException fault) {
      note(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      note(fault);
    }

    /// With what stands before the place, since a page is made of few long lines.
    private void note(SAXParseException fault) {
      String line =
          page.lines().skip(Math.max(0, fault.getLineNumber() - 1L)).findFirst().orElse("");
      int end = Math.clamp(fault.getColumnNumber(), 0, line.length());
      lines.add(
          fault.getMessage()
              + " ("
              + fault.getLineNumber()
              + ":"
              + fault.getColumnNumber()
              + ") …"
              + line.substring(Math.max(0, end - 120), end));
    }
  }
}
