package cn.banwen.rendition;

import cn.banwen.platform.DiskFull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Turns office files into PDF by LibreOffice, one process a file. Macros stay off, links are not followed, and whatever
 * wants the network meets a closed door.
 */
@Component
class OfficeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeFiles.class);

    /** Of address space, of which LibreOffice takes much more than it uses. */
    private static final DataSize MEMORY = DataSize.ofGigabytes(6);

    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/msword", "doc",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.ms-excel", "xls",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.ms-powerpoint", "ppt",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private static final String PROFILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
            </oor:items>
            """;

    private final RenditionSettings settings;
    private final @Nullable Path fonts;

    OfficeFiles(RenditionSettings settings, @Value("${banwen.papers.fonts:#{null}}") @Nullable Path fonts) {
        this.settings = settings;
        this.fonts = fonts;
    }

    static boolean isOne(String mediaType) {
        return EXTENSIONS.containsKey(mediaType);
    }

    boolean isInstalled() {
        return BoundedCommand.find(settings.officeCommand()).isPresent();
    }

    /**
     * Makes a PDF of the file, in its folder.
     *
     * @throws Unmade {@code office-missing}, {@code office-unreadable}, {@code file-too-complex}
     * @throws IOException where it was killed from outside or found no room on the disk, which says nothing of the file
     */
    Path pdf(Path file, String mediaType) throws IOException, Unmade {
        Path command = BoundedCommand.find(settings.officeCommand())
                .orElseThrow(() -> new Unmade("office-missing", settings.officeCommand()));
        Path folder = file.resolveSibling("office");
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user").resolve("registrymodifications.xcu"), PROFILE);
        if (fonts != null) {
            // Its home is this folder, where fontconfig looks for a person's own fonts.
            Files.createSymbolicLink(folder.resolve(".fonts"), fonts.toAbsolutePath());
        }
        Path source = Files.move(file, folder.resolve("source." + EXTENSIONS.get(mediaType)));
        BoundedCommand convert = new BoundedCommand(
                List.of(
                        command.toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nodefault",
                        "--nolockcheck",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        source.toString()),
                folder,
                MEMORY);
        Optional<Integer> exit = convert.run(folder.resolve("output.txt"), settings.officeTime());
        Path pdf = folder.resolve("source.pdf");
        if (exit.isPresent() && Files.exists(pdf)) {
            Path result = Files.move(pdf, file.resolveSibling("source.pdf"));
            FileSystemUtils.deleteRecursively(folder);
            return result;
        }
        LOG.info("LibreOffice made no PDF of a {} ({})", EXTENSIONS.get(mediaType), exit);
        if (exit.filter(BoundedCommand.KILLED::contains).isPresent()) {
            throw new IOException("LibreOffice was killed: " + exit);
        }
        IOException failure = new IOException("LibreOffice made no PDF: " + exit);
        if (exit.isPresent() && DiskFull.isCauseOf(failure, folder)) {
            throw failure;
        }
        throw new Unmade(exit.isEmpty() ? "file-too-complex" : "office-unreadable", "exit " + exit);
    }
}
