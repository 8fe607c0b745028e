package org.homelibrary.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a folder is no good place for a database, although it can be written to. */
enum FolderRisk {
    /** Derby's lock holds on one machine only, and a connection that breaks leaves half a write behind. */
    NETWORK_DRIVE(
            "is on a network drive: a lost connection, or a second server on another machine, can damage the database"),

    /** A program that copies files one by one copies a database that never was. */
    SYNCED_FOLDER("is kept in step with other devices by another program, which can damage the database");

    private static final Pattern NETWORK_TYPE = Pattern.compile(
            "nfs\\d?|cifs|smb\\w*|9p|afs|afpfs|davfs|webdav|ncpfs|ceph|lustre"
                    + "|glusterfs|fuse\\.(sshfs|rclone|s3fs|davfs\\w*|glusterfs|ceph|gvfsd-fuse|smbnetfs|curlftpfs|onedriver|goofys)");

    private static final Pattern SYNCED_NAME = Pattern.compile(
            "dropbox( .*)?|onedrive( .*)?|nextcloud\\d*|owncloud|google ?drive|my drive"
                    + "|icloud ?drive|mobile documents|com~apple~clouddocs|pcloud ?drive|seafile|megasync|syncthing|resilio sync");

    private static final List<String> SYNC_MARKS =
            List.of(".stfolder", ".dropbox", ".dropbox.cache", ".sync", ".nextcloudsync.log", ".owncloudsync.log");

    private final String problem;

    FolderRisk(String problem) {
        this.problem = problem;
    }

    /** Returns a sentence that says what may happen and what to do. */
    String sentence(Path folder) {
        return "The data folder " + folder + " " + problem
                + ". Name a folder on a disk of this machine in library.data.dir, and keep backups there.";
    }

    /** Finds the risk of a folder that exists, by its file system, its path, and what sync programs leave in it. */
    static Optional<FolderRisk> of(Path folder) {
        if (isNetworkType(typeOf(folder))) {
            return Optional.of(NETWORK_DRIVE);
        }
        return Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
                        .anyMatch(FolderRisk::isSynced)
                ? Optional.of(SYNCED_FOLDER)
                : Optional.empty();
    }

    static boolean isNetworkType(String fileSystemType) {
        return NETWORK_TYPE.matcher(fileSystemType.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isSynced(Path folder) {
        Path name = folder.getFileName();
        return name != null
                        && SYNCED_NAME
                                .matcher(name.toString().toLowerCase(Locale.ROOT))
                                .matches()
                || SYNC_MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    private static String typeOf(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException e) {
            return ""; // a hint is not worth a start that fails
        }
    }
}
