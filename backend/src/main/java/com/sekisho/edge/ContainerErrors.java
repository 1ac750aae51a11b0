package com.sekisho.edge;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Takes what the container passes on when a call failed outside of any controller, and lets it
/// take the way of all other failures.
@Hidden
@Controller
class ContainerErrors implements ErrorController {

  @RequestMapping("/error")
  void passOn(HttpServletRequest request) throws Exception {
    if (request.getAttribute(Doors.FAILURE) instanceof Exception failure) {
      throw failure;
    }
    throw switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
      case Exception failure -> failure;
      case Error failure -> new IllegalStateException(failure);
      case null, default ->
          new StatusAlone(
              request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                  ? status
                  : 404);
    };
  }
}
