package com.sekisho.web.gallery;

import com.sekisho.web.layout.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/// `/gallery`, where `sekisho.pages.gallery` is true.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.gallery")
public class GalleryController {

  @GetMapping("/gallery")
  public String gallery(@RequestAttribute Words words, Model model) {
    model.addAttribute("examples", Examples.in(words));
    return "gallery/gallery";
  }
}
