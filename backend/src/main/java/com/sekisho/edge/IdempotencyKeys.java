package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Does a POST that carries an `Idempotency-Key` once: sent again by the same caller, it gets the
/// first answer again and nothing else happens.
///
/// The answer is stored in the transaction of the step itself, so either both are there or neither.
/// Of two that come at once the second waits for the first. Calls that were refused are not kept:
/// they changed nothing and may succeed later.
@Component
@Order(BoundedBodies.ORDER + 1)
class IdempotencyKeys extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final IdempotentAnswers answers;
  private final TransactionTemplate transaction;
  private final ProblemDocuments documents;
  private final Doors doors;
  private final Clock clock;

  IdempotencyKeys(
      IdempotentAnswers answers,
      PlatformTransactionManager transactions,
      ProblemDocuments documents,
      Doors doors,
      Clock clock) {
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
    this.documents = documents;
    this.doors = doors;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null
        || !doors.isForPrograms(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      once(request, answer, chain);
    } catch (RuntimeException e) {
      answer.reset();
      documents.write(request, answer, e);
    }
    answer.copyBodyToResponse();
  }

  private void once(
      HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
      throws IOException {
    String key = key(request);
    Principal caller = request.getUserPrincipal();
    byte[] body = request.getInputStream().readAllBytes();
    Digest call = digest(request, body);
    transaction.executeWithoutResult(
        status -> {
          if (answers.take(caller.getName(), key, call, clock.instant())) {
            pass(chain, new Repeatable(request, body), response);
            if (response.getStatus() >= 200 && response.getStatus() < 300) {
              answers.keep(caller.getName(), key, stored(call, response));
            } else {
              status.setRollbackOnly();
            }
          } else {
            replay(answers.find(caller.getName(), key).orElseThrow(), call, response);
          }
        });
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader(HEADER).strip();
    if (!FORM.matcher(key).matches()) {
      throw new InvalidInput(
          new Violation(
              HEADER,
              new Bilingual(
                  "The key must be 1 to 200 visible ASCII characters without spaces.",
                  "キーは空白を含まない1〜200文字のASCII文字で指定してください。")));
    }
    return key;
  }

  private static Digest digest(HttpServletRequest request, byte[] body) {
    ByteArrayOutputStream call = new ByteArrayOutputStream();
    String address =
        request.getRequestURI()
            + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    call.writeBytes((request.getMethod() + " " + address + "\n").getBytes(StandardCharsets.UTF_8));
    call.writeBytes(body);
    return Digest.of(call.toByteArray());
  }

  private static void pass(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e.getRootCause() == null ? e : e.getRootCause());
    }
  }

  private static IdempotentAnswers.Stored stored(
      Digest call, ContentCachingResponseWrapper response) {
    return new IdempotentAnswers.Stored(
        call.value(),
        response.getStatus(),
        response.getContentType(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentAsByteArray());
  }

  private static void replay(
      IdempotentAnswers.Stored stored, Digest call, HttpServletResponse response) {
    if (!stored.call().equals(call.value())) {
      throw new KeyUsedBefore();
    }
    response.setStatus(stored.status());
    response.setHeader(REPLAYED, "true");
    set(response, HttpHeaders.LOCATION, stored.location());
    set(response, HttpHeaders.ETAG, stored.etag());
    if (stored.contentType() != null) {
      response.setContentType(stored.contentType());
    }
    try {
      response.getOutputStream().write(stored.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(HttpServletResponse response, String header, @Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }

  /// The call with its body, which was read to be compared.
  private static final class Repeatable extends HttpServletRequestWrapper {

    private final byte[] body;

    Repeatable(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
          return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("the body is here already");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
