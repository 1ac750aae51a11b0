package com.sekisho;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/// Somebody who calls the application over HTTP: nobody at first, then by [#as] one of the demo
/// accounts.
///
/// Nothing is followed, kept or repeated: each call is one exchange.
public final class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI base;
  private final Map<String, String> headers;

  public Caller(URI base) {
    this(base, Map.of("Accept-Language", "en"));
  }

  private Caller(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /// The same, with the name and password of a demo account.
  public Caller as(String account) {
    String pair = account + ":" + account;
    return with(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /// The same, sending a header with each call.
  public Caller with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(base, more);
  }

  /// The whole address of a path, for callers that are no Java.
  public String address(String path) {
    return base.resolve(path).toString();
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  /// Gets what is no text.
  public HttpResponse<byte[]> bytes(String path) {
    return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
  }

  /// Posts JSON.
  public Answer post(String path, String json) {
    return json().call("POST", path, json);
  }

  public Answer put(String path, String json) {
    return json().call("PUT", path, json);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /// Any method with any body; the caller's own headers alone say what the body is.
  public Answer call(String method, String path, @Nullable String body) {
    return send(
        method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  /// Sends JSON without saying beforehand how long it is.
  public Answer stream(String method, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return json()
        .send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  /// The bytes of a file, with the answer's status and headers.
  public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  private Answer send(String method, String path, BodyPublisher body) {
    HttpResponse<String> response = send(method, path, body, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> reader) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Caller json() {
    return headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
  }

  /// Gives tests a caller of the application that runs for them.
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wiring {

    @Bean
    @Lazy
    Caller caller(Environment environment) {
      return new Caller(
          URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }
  }
}
