package org.homelibrary.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.support.Tool;

/** Programs on the path that only write down how they were called, and answer as a test told them to. */
final class FakeTools {

    private final Path folder;
    private final Path calls;

    FakeTools(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("bin"));
        calls = Files.createFile(folder.resolve("calls"));
        for (String program : List.of("aws", "docker", "mvn", "curl", "git")) {
            Path file = this.folder.resolve(program);
            Files.writeString(file, "#!/bin/bash\necho \"" + program + " $*\" >>'" + calls + "'\n");
            file.toFile().setExecutable(true);
        }
    }

    /** A call that contains this text, and none that an earlier answer was for, prints the answer and ends with the status. */
    FakeTools answer(String program, String text, String answer, int status) throws IOException {
        Files.writeString(folder.resolve(program), line(text, answer, status), StandardOpenOption.APPEND);
        return this;
    }

    /** As {@link #answer}, and comes before all answers until now. */
    FakeTools answerFirst(String program, String text, String answer, int status) throws IOException {
        Path file = folder.resolve(program);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(2, line(text, answer, status).strip()); // after what writes the call down
        Files.write(file, lines);
        return this;
    }

    private static String line(String text, String answer, int status) {
        return "case \"$*\" in *\"" + text + "\"*) printf '%s' '" + answer + "'; exit " + status + ";; esac\n";
    }

    void remove(String program) throws IOException {
        Files.delete(folder.resolve(program));
    }

    /** Runs a script of {@code infra} with these programs and the machine's own basic ones. */
    Tool.Result run(String script, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", folder + ":/usr/bin:/bin");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("CONTAINER", "docker");
        String[] command = new String[arguments.length + 2];
        command[0] = "bash";
        command[1] = "infra/" + script;
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return Tool.run(environment, command);
    }

    /** How the programs were called, in order. */
    List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }
}
