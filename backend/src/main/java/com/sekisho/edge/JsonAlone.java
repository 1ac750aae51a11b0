package com.sekisho.edge;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Takes away the other formats of structured bodies that the framework offers as soon as some
/// library brings a parser for them. The limits on bodies and the refusal of names given twice are
/// those of JSON; a body in another format would walk around them.
@Component
class JsonAlone implements WebMvcConfigurer {

  private static final List<MediaType> OTHERS =
      List.of(
          MediaType.APPLICATION_YAML,
          MediaType.APPLICATION_XML,
          MediaType.APPLICATION_CBOR,
          MediaType.parseMediaType("application/x-jackson-smile"));

  @Override
  public void configureMessageConverters(ServerBuilder builder) {
    builder.configureMessageConvertersList(
        converters -> converters.removeIf(JsonAlone::speaksAnother));
  }

  private static boolean speaksAnother(HttpMessageConverter<?> converter) {
    return converter.getSupportedMediaTypes().stream().anyMatch(OTHERS::contains);
  }
}
