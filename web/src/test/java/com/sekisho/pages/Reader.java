package com.sekisho.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who reads pages and sends their forms, without a browser: speaking one language,
/// following redirects.
final class Reader {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final URI base;
  private final String language;

  private Reader(URI base, String language) {
    this.base = base;
    this.language = language;
  }

  static Reader anonymous(int port, String language) {
    return new Reader(URI.create("http://localhost:" + port), language);
  }

  static Reader signedIn(int port, String account, String language) {
    Reader reader = anonymous(port, language);
    reader.send("/login", "/login", Map.of("username", account, "password", account));
    return reader;
  }

  HttpResponse<String> read(String address) {
    return exchange(request(address).GET().build());
  }

  /// Sends a form, with the token of a page that the reader has seen, whatever form that page has.
  HttpResponse<String> send(String seen, String address, Map<String, String> fields) {
    return sendWith(token(seen), address, fields);
  }

  /// The token of a page's forms.
  String token(String seen) {
    Matcher token = TOKEN.matcher(read(seen).body());
    if (!token.find()) {
      throw new AssertionError("no form on " + seen);
    }
    return token.group(1);
  }

  /// Sends a form with a token that was taken before.
  HttpResponse<String> sendWith(String token, String address, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", token);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return exchange(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(base.resolve(address))
        .header("Accept", "text/html")
        .header("Accept-Language", language);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
