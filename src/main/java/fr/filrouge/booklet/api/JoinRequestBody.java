package fr.filrouge.booklet.api;

import fr.filrouge.booklet.Booklets.AskedToJoin;
import fr.filrouge.booklet.JoinRequest;
import fr.filrouge.pathway.ItemId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests to join, as their author is told of them. */
final class JoinRequestBody {

  private JoinRequestBody() {}

  /** One line a request, which may have come to several booklets: a yes goes before a no. */
  static List<fr.filrouge.api.model.JoinRequest> all(List<AskedToJoin> asked) {
    Map<ItemId, JoinRequest> requests = new LinkedHashMap<>();
    asked.stream()
        .map(AskedToJoin::request)
        .sorted(Comparator.comparingInt(r -> answerOrder(r.state())))
        .forEach(request -> requests.putIfAbsent(request.id(), request));
    return requests.values().stream()
        .sorted(Comparator.comparing(JoinRequest::at).reversed())
        .map(
            request ->
                new fr.filrouge.api.model.JoinRequest()
                    .id(request.id().value())
                    .state(
                        fr.filrouge.api.model.JoinRequest.StateEnum.fromValue(
                            request.state().name()))
                    .at(request.at().atOffset(ZoneOffset.UTC)))
        .toList();
  }

  private static int answerOrder(JoinRequest.State state) {
    return switch (state) {
      case ACCEPTED -> 0;
      case PENDING -> 1;
      case REFUSED -> 2;
    };
  }
}
