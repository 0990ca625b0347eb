package fr.filrouge.booklet.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads the person from the professionals' pages to their own. */
@ControllerAdvice(basePackageClasses = OwnBooklet.class)
class ToOwnPages {

  @ExceptionHandler(OwnBooklet.class)
  String lead() {
    return "redirect:/mon-parcours";
  }
}
