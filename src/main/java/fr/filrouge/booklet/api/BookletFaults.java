package fr.filrouge.booklet.api;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class BookletFaults {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(BookletFault fault) {
    return ResponseEntity.status(fault.problem().getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(fault.problem());
  }
}
