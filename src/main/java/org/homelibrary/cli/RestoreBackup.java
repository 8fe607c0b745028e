package org.homelibrary.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.backup.BackupException;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.Restore;
import org.homelibrary.config.DataFolder;

/** Replaces the library with a backup, while no server runs, and keeps what was there. */
public final class RestoreBackup {

    private static final String USAGE = """
            Replaces the library with a backup. Stop the server first. The files it replaces are kept beside the library.

            usage: java -cp home-library.war org.homelibrary.cli.RestoreBackup newest
                       [--data-dir ~/.home-library] [--backup-dir ~/.home-library/backups]

            Instead of newest, the name of a backup or the path of its folder. Without either, the backups are listed.
            Folders are those of the options, else of LIBRARY_DATA_DIR and LIBRARY_BACKUP_DIR, else as above.
            """;

    private static final int FAILED = 1;
    private static final int USED_WRONGLY = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    RestoreBackup(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new RestoreBackup(System.getenv(), System.out, System.err).run(Clock.systemUTC(), arguments));
    }

    /** @return the exit code: 0 when it was restored or listed, 1 when it was not, 2 when it was called wrongly */
    int run(Clock clock, String... arguments) {
        String wanted = null;
        String dataDir = environment.get("LIBRARY_DATA_DIR");
        String backupDir = environment.get("LIBRARY_BACKUP_DIR");
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--data-dir") && !rest.isEmpty()) {
                dataDir = rest.pop();
            } else if (argument.equals("--backup-dir") && !rest.isEmpty()) {
                backupDir = rest.pop();
            } else if (wanted == null && !argument.startsWith("-")) {
                wanted = argument;
            } else {
                err.print(USAGE);
                return USED_WRONGLY;
            }
        }
        try {
            Path data = folder(dataDir).or(DataFolder::inHome).orElse(null);
            if (data == null) {
                err.println("This user has no home folder: give --data-dir.");
                return FAILED;
            }
            BackupFolder backups = new BackupFolder(folder(backupDir).orElseGet(() -> data.resolve("backups")));
            return wanted == null ? list(backups) : restore(clock, backups, wanted, data);
        } catch (BackupException | IllegalArgumentException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The backup was not restored: " + e);
        }
        return FAILED;
    }

    private int list(BackupFolder backups) throws IOException {
        List<BackupName> names = backups.list();
        if (names.isEmpty()) {
            out.println("There is no backup in " + backups.path() + ".");
        } else {
            out.println("Backups in " + backups.path() + ", newest first:");
            names.forEach(out::println);
        }
        return 0;
    }

    private int restore(Clock clock, BackupFolder backups, String wanted, Path data) throws IOException {
        Optional<Path> backup = find(backups, wanted);
        if (backup.isEmpty()) {
            err.println("There is no backup " + wanted + " in " + backups.path() + ".");
            list(backups);
            return FAILED;
        }
        out.println("Checking and copying " + backup.get() + " …");
        Restore.Done done = new Restore(data).from(backup.get(), new BackupName(clock.instant()));
        out.println("Restored into " + data + ": " + String.join(", ", done.restored()) + ".");
        out.println(
                done.kept() == null
                        ? "There was no library before."
                        : "What was there before is kept in " + done.kept() + ": delete it when all is well.");
        out.println("Start the server now. People sign in as they did when the backup was made.");
        return 0;
    }

    private static Optional<Path> find(BackupFolder backups, String wanted) throws IOException {
        if (wanted.equals("newest")) {
            return backups.newest().map(backups::of);
        }
        Optional<Path> named = BackupName.parse(wanted).map(backups::of).filter(Files::isDirectory);
        return named.isPresent() ? named : folder(wanted).filter(Files::isDirectory);
    }

    private static Optional<Path> folder(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> Path.of(path).toAbsolutePath().normalize());
    }
}
