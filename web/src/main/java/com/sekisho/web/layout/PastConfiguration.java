package com.sekisho.web.layout;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/// Puts [PastLinks] around what Spring Security does with links and forms: templates ask one bean.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class PastConfiguration {

  @Bean
  static BeanPostProcessor pastLinks(
      ObjectProvider<RequestMappingHandlerMapping> requestMappingHandlerMapping) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor inner
            ? new PastLinks(inner, requestMappingHandlerMapping)
            : bean;
      }
    };
  }
}
