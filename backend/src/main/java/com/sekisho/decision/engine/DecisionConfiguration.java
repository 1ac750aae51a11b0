package com.sekisho.decision.engine;

import com.sekisho.decision.Decider;
import com.sekisho.decision.FactsSchema;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.decision.opa.OpaServerDecider;
import com.sekisho.decision.wasm.WasmDecider;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionConfiguration {

  @Bean
  Decider decider(
      DecisionSettings settings, PolicyBundles bundles, @Value("${sekisho.data-dir}") Path data) {
    return switch (settings.engine()) {
      case WASM ->
          new WasmDecider(
              bundles, Runtime.getRuntime().availableProcessors(), data.resolve("compiled"));
      case OPA -> {
        DecisionSettings.Opa opa = settings.opa();
        yield new OpaServerDecider(opa.url(), opa.connectTimeout(), opa.readTimeout());
      }
    };
  }

  @Bean
  FactsSchema factsSchema() {
    return FactsSchema.load();
  }
}
