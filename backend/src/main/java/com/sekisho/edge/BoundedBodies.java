package com.sekisho.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies of more than [#LIMIT] bytes on the way for programs, by their announced length
/// where there is one, else while they are read.
@Component
@Order(BoundedBodies.ORDER)
class BoundedBodies extends OncePerRequestFilter {

  /// After it is known who calls (Spring Security stands at -100).
  static final int ORDER = 0;

  static final int LIMIT = 1_000_000;

  private final Doors doors;
  private final ProblemDocuments documents;

  BoundedBodies(Doors doors, ProblemDocuments documents) {
    this.doors = doors;
    this.documents = documents;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!doors.isForPrograms(request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > LIMIT) {
      documents.write(request, response, new TooLarge(LIMIT));
    } else {
      chain.doFilter(new Bounded(request), response);
    }
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      String type = getContentType();
      boolean json = type != null && type.contains("json");
      return new Counted(super.getInputStream(), json ? new JsonDepth() : null);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final @Nullable JsonDepth depth;
    private int read;

    Counted(ServletInputStream body, @Nullable JsonDepth depth) {
      this.body = body;
      this.depth = depth;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      if (next >= 0) {
        see(new byte[] {(byte) next}, 0, 1);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = body.read(buffer, offset, length);
      if (got > 0) {
        see(buffer, offset, got);
      }
      return got;
    }

    private void see(byte[] bytes, int offset, int length) {
      read += length;
      if (read > LIMIT) {
        throw new TooLarge(LIMIT);
      }
      if (depth != null) {
        for (int i = offset; i < offset + length; i++) {
          depth.see(bytes[i]);
        }
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
