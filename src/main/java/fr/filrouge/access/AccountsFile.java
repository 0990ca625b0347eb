package fr.filrouge.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The structures and accounts that a deployment names in a YAML file. Read in full or refused with
 * every fault. What it names and the database lacks is added; what is there already has its
 * administrators, and is left as they made it.
 */
final class AccountsFile {

  private final Map<StructureId, Structure> structures = new LinkedHashMap<>();
  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
  private final Set<String> logins = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private AccountsFile() {}

  /**
   * @param known structures that accounts may name without the file repeating them
   * @param stored accounts whose logins are taken
   * @throws StartRefused naming every fault
   */
  static AccountsFile read(Path path, Structures known, Accounts stored) {
    AccountsFile file = new AccountsFile();
    JsonNode root = file.parse(path);
    file.onlyProperties(root, "", "structures", "accounts");
    file.each(root, "structures", file::readStructure);
    file.each(root, "accounts", (node, place) -> file.readAccount(node, place, known, stored));
    if (!file.faults.isEmpty()) {
      throw new StartRefused(
          "Le fichier de comptes "
              + path
              + " (filrouge.accounts-file) est refusé :\n- "
              + String.join("\n- ", file.faults),
          "Corrigez ces lignes ; rien n'a été changé dans la base.");
    }
    return file;
  }

  void addMissingTo(Accounts stored, Structures storedStructures) {
    structures.values().stream()
        .filter(structure -> storedStructures.find(structure.id()).isEmpty())
        .forEach(storedStructures::put);
    accounts.values().stream()
        .filter(account -> stored.find(account.id()).isEmpty())
        .forEach(stored::put);
  }

  private JsonNode parse(Path path) {
    try {
      JsonNode root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(path.toFile());
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      var where = e.getLocation();
      throw new StartRefused(
          "Le fichier de comptes "
              + path
              + " (filrouge.accounts-file) est absent ou illisible"
              + (where == null ? "." : ", ligne " + where.getLineNr() + "."),
          "Vérifiez que le fichier existe, que l'application peut le lire, que c'est du YAML et"
              + " qu'aucune clé n'y est répétée.");
    }
    throw new StartRefused(
        "Le fichier de comptes " + path + " (filrouge.accounts-file) est vide.",
        "Il contient une liste « structures » et une liste « accounts ».");
  }

  private interface EntryReader {
    void read(JsonNode node, String place);
  }

  private void each(JsonNode root, String list, EntryReader reader) {
    JsonNode nodes = root.path(list);
    if (!nodes.isArray() && !nodes.isMissingNode()) {
      faults.add(list + " : une liste est attendue");
      return;
    }
    int position = 1;
    for (JsonNode node : nodes) {
      reader.read(node, list + ", n° " + position++);
    }
  }

  private void readStructure(JsonNode node, String place) {
    onlyProperties(node, place, "id", "name", "kind");
    StructureId id = id(node, place, StructureId::new);
    String name = text(node, place, "name");
    Structure.Kind kind = code(node.path("kind"), place + ", kind", Structure.Kind.class);
    if (id != null
        && name != null
        && kind != null
        && structures.put(id, new Structure(id, name, kind)) != null) {
      faults.add(place + ", id : cette structure est déjà donnée");
    }
  }

  private void readAccount(JsonNode node, String place, Structures known, Accounts stored) {
    onlyProperties(node, place, "id", "login", "name", "roles", "structure");
    AccountId id = id(node, place, AccountId::new);
    String login = login(node, place);
    String name = text(node, place, "name");
    Set<Role> roles = roles(node, place);
    StructureId structure = structure(node, place, roles, known);
    if (id == null || login == null || name == null) {
      return;
    }
    if (accounts.put(id, new Account(id, login, name, roles, structure)) != null) {
      faults.add(place + ", id : ce compte est déjà donné");
    }
    if (!logins.add(login)) {
      faults.add(place + ", login : déjà donné à un autre compte");
    }
    stored
        .withLogin(login)
        .filter(holder -> stored.find(id).isEmpty())
        .ifPresent(
            holder ->
                faults.add(place + ", login : c'est dans la base celui du compte " + holder.id()));
  }

  private @Nullable String login(JsonNode node, String place) {
    String text = text(node, place, "login");
    if (text == null) {
      return null;
    }
    Optional<String> login = Login.ofProvider(text);
    if (login.isEmpty()) {
      faults.add(
          place
              + ", login : une adresse électronique est attendue, ou sub: suivi du sujet"
              + " (« sub ») que donne le fournisseur d'identité");
    }
    return login.orElse(null);
  }

  private Set<Role> roles(JsonNode node, String place) {
    JsonNode list = node.path("roles");
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!list.isArray()) {
      faults.add(place + ", roles : une liste est attendue ([] ferme le compte)");
    }
    for (JsonNode item : list) {
      Role role = code(item, place + ", roles", Role.class);
      if (role != null) {
        roles.add(role);
      }
    }
    return roles;
  }

  private @Nullable StructureId structure(
      JsonNode node, String place, Set<Role> roles, Structures known) {
    Structure structure = node.has("structure") ? named(node, place, known) : null;
    if (structure != null || !node.has("structure")) {
      Role.fault(roles, structure == null ? null : structure.kind())
          .ifPresent(fault -> faults.add(place + ", structure : " + fault));
    }
    return structure == null ? null : structure.id();
  }

  private @Nullable Structure named(JsonNode node, String place, Structures known) {
    String text = text(node, place, "structure");
    if (text == null) {
      return null;
    }
    if (AccountId.FORM.matcher(text).matches()) {
      StructureId id = new StructureId(text);
      Structure structure = known.find(id).orElse(structures.get(id));
      if (structure != null) {
        return structure;
      }
    }
    faults.add(place + ", structure : inconnue, ni dans ce fichier ni dans la base");
    return null;
  }

  private <T> @Nullable T id(JsonNode node, String place, Function<String, T> type) {
    String text = text(node, place, "id");
    if (text == null) {
      return null;
    }
    if (AccountId.FORM.matcher(text).matches()) {
      return type.apply(text);
    }
    faults.add(place + ", id : de 1 à 64 minuscules sans accent, chiffres, « - », « _ » ou « . »");
    return null;
  }

  private @Nullable String text(JsonNode node, String place, String property) {
    JsonNode value = node.path(property);
    Optional<String> line = value.isString() ? OneLine.of(value.stringValue()) : Optional.empty();
    if (line.isEmpty()) {
      faults.add(place + ", " + property + " : " + OneLine.EXPECTED);
    }
    return line.orElse(null);
  }

  private <E extends Enum<E>> @Nullable E code(JsonNode value, String place, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (value.isString() && value.stringValue().equals(constant.name())) {
        return constant;
      }
    }
    faults.add(place + " : un de " + Arrays.toString(type.getEnumConstants()) + " est attendu");
    return null;
  }

  private void onlyProperties(JsonNode node, String place, String... properties) {
    for (String name : node.propertyNames()) {
      if (!List.of(properties).contains(name)) {
        faults.add(
            (place.isEmpty() ? "" : place + ", ")
                + name
                + " : clé inconnue ; admises : "
                + String.join(", ", properties));
      }
    }
  }
}
