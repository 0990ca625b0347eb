package fr.filrouge.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Makes files that only their owner can read, from before their first byte. A file system without
 * owners (Windows) makes them as it does.
 */
final class OwnFiles {

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnFiles() {}

  /** Makes the directory and those above it; one that exists already is left as it is. */
  static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory, OWNERS));
  }

  /** Makes the file, empty; one that exists already is taken from all but its owner. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException e) {
      narrow(file);
    }
  }

  /** Opens the file for writing, made first where it is not there. */
  static FileChannel open(Path file) throws IOException {
    create(file);
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  /** The name by which the store makes the file, and those it needs to compact it, in this way. */
  static String named(Path file) {
    FilePath.register(new Owned());
    return Owned.SCHEME + ":" + file;
  }

  /** How the store opens a file that only its owner can read. Public for the store makes it. */
  public static final class Owned extends FilePathWrapper {

    private static final String SCHEME = "owned";

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      if (mode.startsWith("rw")) {
        create(Path.of(getBase().toString()));
      }
      return super.open(mode);
    }
  }

  private static void narrow(Path file) throws IOException {
    if (!knowsOwners(file)) {
      return;
    }
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
    Set<PosixFilePermission> narrowed = EnumSet.copyOf(OWNERS);
    narrowed.retainAll(now);
    if (!narrowed.equals(now)) {
      Files.setPosixFilePermissions(file, narrowed);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return knowsOwners(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
