package fr.filrouge.access.web;

import fr.filrouge.access.AccessNotRecorded;
import fr.filrouge.access.CurrentAccount;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Places behind the door, as other packages have them. */
@RestController
class Rooms {

  private final CurrentAccount current;

  Rooms(CurrentAccount current) {
    this.current = current;
  }

  @PostMapping("/api/v1/rooms")
  String write(@RequestBody Map<String, Integer> body) {
    return current.get().displayName();
  }

  @PostMapping({"/api/v1/rooms/batch", "/api/v1/assessments/rooms/batch"})
  String count(@RequestBody byte[] body) {
    return "" + body.length;
  }

  @GetMapping({"/api/v1/rooms/broken", "/pieces/cassee"})
  String fail() {
    throw new IllegalStateException("canary-of-a-message");
  }

  @GetMapping({"/api/v1/rooms/untraced", "/pieces/sans-registre"})
  String untraced() {
    throw new AccessNotRecorded(new IllegalStateException("canary-of-a-cause"));
  }

  @PostMapping("/api/v1/assessments/rooms")
  String open(@RequestBody String body) {
    return "open";
  }

  @GetMapping("/questions/piece")
  String page() {
    return "open";
  }

  @PostMapping("/pieces/formulaire")
  String form() {
    return "done";
  }
}
