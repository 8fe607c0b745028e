package org.homelibrary.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 of every file of a folder, in its file {@code SHA256SUMS}, whose lines {@code sha256sum -c} reads as well.
 *
 * @param folder the backup
 */
public record ChecksumList(Path folder) {

    static final String NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** Writes the list of all files there are, and sees to it that they and the list are on the disk. */
    public void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Path> file : files().entrySet()) {
            force(file.getValue());
            lines.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Files.writeString(folder.resolve(NAME), lines);
        force(folder.resolve(NAME));
    }

    /**
     * Compares the files with the list.
     *
     * @throws BackupException with a sentence that names the first files that differ, are missing or are not in the list
     */
    public void verify() throws IOException {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            int more = problems.size() - 3;
            throw new BackupException(
                    BackupTrouble.Kind.DAMAGED,
                    "The backup " + folder + " is damaged: "
                            + String.join("; ", problems.subList(0, Math.min(3, problems.size())))
                            + (more > 0 ? "; and " + more + " more" : "") + ". Use another one.");
        }
    }

    List<String> problems() throws IOException {
        Path list = folder.resolve(NAME);
        if (!Files.isRegularFile(list)) {
            return List.of("it has no list of checksums, " + NAME);
        }
        List<String> problems = new ArrayList<>();
        Map<String, Path> files = files();
        for (String line : Files.readString(list).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                problems.add("the list of checksums has a line that is none");
                continue;
            }
            Path file = files.remove(matcher.group(2));
            if (file == null) {
                problems.add(matcher.group(2) + " is missing");
            } else if (!sha256(file).equals(matcher.group(1))) {
                problems.add(matcher.group(2) + " has changed");
            }
        }
        files.keySet().forEach(name -> problems.add(name + " is not in the list of checksums"));
        return problems;
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : new FileTree(folder).files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.equals(NAME)) {
                files.put(name, file);
            }
        }
        return files;
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
