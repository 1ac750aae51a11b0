package com.sekisho.web.gallery;

import com.sekisho.web.layout.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// `/gallery`, where `sekisho.pages.gallery` is true.
@Controller
@ConditionalOnProperty("sekisho.pages.gallery")
public class GalleryController {

  @GetMapping("/gallery")
  public String gallery(@ModelAttribute("words") Words words, Model model) {
    model.addAttribute("examples", Examples.in(words));
    return "gallery/gallery";
  }
}
