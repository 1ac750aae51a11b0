package com.sekisho.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Answers in Tomcat's place what never reaches the application, such as a call that is not
/// well-formed HTTP: with a problem document, and without a word on the server.
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Document()));
  }

  private static final class Document extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      Problem problem = Problems.ofContainer(status);
      byte[] body =
          """
          {"type":"%s","title":"%s","status":%d,"detail":"%s","violations":[]}\
          """
              .formatted(problem.type(), problem.title().en(), status, problem.detail().en())
              .getBytes(StandardCharsets.UTF_8);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(body.length);
      try {
        response.getOutputStream().write(body);
        response.finishResponse();
      } catch (IOException e) {
        LOG.debug("The caller went away", e);
      }
    }
  }
}
