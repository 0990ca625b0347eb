package fr.filrouge.access.api;

import static fr.filrouge.access.api.AdministrationFault.done;
import static fr.filrouge.access.api.AdministrationFault.seen;
import static fr.filrouge.access.api.AdministrationFault.structureId;

import fr.filrouge.access.AdministerStructures;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.Structures;
import fr.filrouge.api.StructuresApi;
import fr.filrouge.api.model.StructureDraft;
import fr.filrouge.api.model.StructurePage;
import fr.filrouge.api.model.StructurePatch;
import fr.filrouge.api.model.StructureView;
import fr.filrouge.problem.IfMatch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StructuresController implements StructuresApi {

  private final AdministerStructures administer;
  private final CurrentAccount current;

  StructuresController(AdministerStructures administer, CurrentAccount current) {
    this.administer = administer;
    this.current = current;
  }

  @Override
  public ResponseEntity<StructurePage> listStructures(Integer limit, @Nullable String cursor) {
    Structures.Page page =
        done(administer.list(current.get(), limit, Cursor.read(cursor, StructureId::new)));
    Set<StructureId> administered = administer.administered();
    return ResponseEntity.ok(
        new StructurePage()
            .items(page.items().stream().map(item -> body(item, administered)).toList())
            .next(page.next() == null ? null : page.next().value()));
  }

  @Override
  public ResponseEntity<StructureView> addStructure(StructureDraft draft) {
    Structure added =
        done(
            administer.add(
                current.get(),
                draft.getId() == null ? null : new StructureId(draft.getId()),
                draft.getName(),
                Structure.Kind.valueOf(draft.getKind().getValue())));
    return ResponseEntity.created(URI.create("/api/v1/structures/" + added.id()))
        .eTag(version(added))
        .body(body(added, administer.administered()));
  }

  @Override
  public ResponseEntity<StructureView> readStructure(String id) {
    return answer(done(administer.read(current.get(), structureId(id))));
  }

  @Override
  public ResponseEntity<StructureView> renameStructure(
      String id, @Nullable String ifMatch, StructurePatch patch) {
    IfMatch seen = seen(ifMatch);
    return answer(
        done(
            administer.rename(
                current.get(),
                structureId(id),
                structure -> seen.matches(version(structure)),
                patch.getName())));
  }

  private ResponseEntity<StructureView> answer(Structure structure) {
    return ResponseEntity.ok()
        .eTag(version(structure))
        .body(body(structure, administer.administered()));
  }

  /** Its name is all of it that changes. */
  private static String version(Structure structure) {
    return UUID.nameUUIDFromBytes(structure.name().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static StructureView body(Structure structure, Set<StructureId> administered) {
    return new StructureView()
        .id(structure.id().value())
        .name(structure.name())
        .kind(structure.kind())
        .administered(administered.contains(structure.id()));
  }
}
