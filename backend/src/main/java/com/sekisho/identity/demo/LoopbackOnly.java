package com.sekisho.identity.demo;

import com.sekisho.edge.ProblemDocuments;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers nobody but this machine, and to no other name than this machine's own, so that neither a
/// proxy in front nor a foreign name that points here opens the demo to others.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackOnly extends OncePerRequestFilter {

  private final ProblemDocuments documents;

  LoopbackOnly(ProblemDocuments documents) {
    this.documents = documents;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && isOurName(request.getServerName())) {
      chain.doFilter(request, response);
    } else {
      documents.write(request, response, new FromElsewhere());
    }
  }

  private static boolean isOurName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.startsWith("127.")
        || name.equals("[::1]")
        || name.equals("[0:0:0:0:0:0:0:1]")
        || name.equals("::1");
  }

  private static final class FromElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    FromElsewhere() {
      super(
          Kind.NOT_ALLOWED,
          "this-machine-only",
          new Bilingual(
              "The demo log-in is active, so Sekisho answers calls from its own machine only, under"
                  + " the name localhost.",
              "デモ用サインインが有効なため、同じマシンからlocalhostとして呼び出した場合だけ応答します。"));
    }
  }
}
