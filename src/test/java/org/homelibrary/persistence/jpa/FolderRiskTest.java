package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRiskTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "SMB2", "9p", "fuse.sshfs", "fuse.rclone", "afpfs"})
    void file_system_over_a_network_is_a_risk(String type) {
        assertThat(FolderRisk.isNetworkType(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "hfs", "NTFS", "fuseblk", "exfat", ""
            })
    void file_system_of_a_disk_is_none(String type) {
        assertThat(FolderRisk.isNetworkType(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dropbox/books",
                "Dropbox (Family)/books",
                "OneDrive/books",
                "OneDrive - Example/books",
                "Nextcloud/a/b",
                "Google Drive/books",
                "Library/Mobile Documents/com~apple~CloudDocs/books"
            })
    void folder_of_a_sync_program_is_a_risk(String path) throws IOException {
        assertThat(FolderRisk.of(Files.createDirectories(home.resolve(path)))).contains(FolderRisk.SYNCED_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {".stfolder", ".dropbox.cache", ".nextcloudsync.log"})
    void folder_below_the_mark_of_a_sync_program_is_a_risk(String mark) throws IOException {
        Files.createDirectory(home.resolve(mark));
        assertThat(FolderRisk.of(Files.createDirectories(home.resolve("books/library"))))
                .contains(FolderRisk.SYNCED_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "sync", "dropboxes", "my books"})
    void other_folder_is_none(String path) throws IOException {
        assertThat(FolderRisk.of(Files.createDirectories(home.resolve(path)))).isEmpty();
    }

    @Test
    void sentence_names_the_folder_and_the_way_out() {
        assertThat(FolderRisk.NETWORK_DRIVE.sentence(home))
                .contains(home.toString(), "network drive", "library.data.dir");
    }
}
