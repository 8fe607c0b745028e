package org.homelibrary.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.homelibrary.support.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of {@code infra} with an AWS that only writes down what it is asked. */
class ScriptsTest {

    private static final String REGISTRY = "123456789012.dkr.ecr.eu-central-1.amazonaws.com";
    private static final String IMAGE = REGISTRY + "/home-library/dev:abcdef123456";
    private static final Predicate<String> CHANGES_SOMETHING = call -> call.matches(
            "(aws (ecr (create|put|set)|cloudformation (deploy|delete|wait)|dynamodb delete)|docker (build|push|login)|mvn|curl).*");

    /** As ECR shows it; only what matters here. */
    private static final String MANIFEST = """
            {
               "schemaVersion": 2,
               "config": {
                  "mediaType": "application/vnd.docker.container.image.v1+json",
                  "size": 7023,
                  "digest": "sha256:c0ffee"
               },
               "layers": [{"digest": "sha256:beef"}]
            }""";

    private FakeTools tools;

    @BeforeEach
    void signIn(@TempDir Path folder) throws IOException {
        tools = new FakeTools(folder);
        tools.answer("aws", "sts get-caller-identity", "123456789012", 0);
        tools.answer("git", "rev-parse", "abcdef123456", 0);
        tools.answer("aws", "batch-get-image", MANIFEST, 0)
                .answer("aws", "--layer-digest sha256:c0ffee", "https://layers.example/c0ffee", 0)
                .answer(
                        "curl",
                        "https://layers.example/c0ffee",
                        "{\n \"architecture\": \"amd64\", \"os\": \"linux\"}",
                        0)
                .answer("docker", "image inspect", "amd64", 0);
        stackIs("CREATE_COMPLETE");
    }

    private void stackIs(String state) throws IOException {
        tools.answerFirst("aws", "Stacks[0].StackStatus", state, 0);
    }

    @Test
    void deploy_builds_pushes_deploys_and_asks_the_new_version() throws Exception {
        tools.answer("aws", "describe-repositories", "", 254)
                .answer("aws", "describe-images", "", 254)
                .answer("aws", "get-login-password", "secret", 0)
                .answer("aws", "'Address'", "https://abc.execute-api.eu-central-1.amazonaws.com", 0);
        Tool.Result result = tools.run("deploy.sh", "dev", "Registration=closed");
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output())
                .endsWith("Home Library is at\nhttps://abc.execute-api.eu-central-1.amazonaws.com\n")
                .doesNotContain("secret");
        assertThat(tools.calls())
                .filteredOn(CHANGES_SOMETHING)
                .containsExactly(
                        "aws ecr create-repository --repository-name home-library/dev --region eu-central-1"
                                + " --image-tag-mutability IMMUTABLE --image-scanning-configuration scanOnPush=true",
                        "aws ecr set-repository-policy --repository-name home-library/dev --region eu-central-1"
                                + " --policy-text file://infra/image-policy.json",
                        "aws ecr put-lifecycle-policy --repository-name home-library/dev --region eu-central-1"
                                + " --lifecycle-policy-text file://infra/image-lifecycle.json",
                        "docker login --username AWS --password-stdin " + REGISTRY,
                        "mvn -B -q -DskipTests -Paws package",
                        "docker build --file infra/Containerfile --tag " + IMAGE + " --provenance=false target/image",
                        "docker push " + IMAGE,
                        "aws cloudformation deploy --template-file infra/template.yaml --stack-name BookLibrary-dev"
                                + " --region eu-central-1 --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset"
                                + " --tags home-library=dev --parameter-overrides Environment=dev Registration=closed"
                                + " Architecture=x86_64 ImageUri=" + IMAGE,
                        "aws ecr put-image --repository-name home-library/dev --region eu-central-1"
                                + " --image-tag deployed-abcdef123456 --image-manifest {",
                        "curl --fail --silent --show-error --retry 8 --retry-delay 5 --retry-all-errors --max-time 60"
                                + " --output /dev/null https://abc.execute-api.eu-central-1.amazonaws.com/health");
    }

    @Test
    void deploy_takes_an_image_that_is_there() throws Exception {
        tools.answer("aws", "'Address'", "https://library.example", 0);
        assertThat(tools.run("deploy.sh", "dev").status()).isZero();
        assertThat(tools.calls()).noneMatch(call -> call.startsWith("docker") || call.startsWith("mvn"));
    }

    @Test
    void deploy_of_a_changed_working_tree_has_a_tag_of_its_own() throws Exception {
        tools.answer("git", "status", " M pom.xml", 0).answer("aws", "describe-images", "", 254);
        tools.run("deploy.sh", "dev");
        assertThat(tools.calls())
                .anyMatch(call -> call.matches("docker push " + REGISTRY + "/home-library/dev:abcdef123456-\\d{14}"));
    }

    @Test
    void deploy_goes_back_to_a_former_image_without_building() throws Exception {
        tools.answer("aws", "'Address'", "https://library.example", 0);
        assertThat(tools.run("deploy.sh", "prod", "--image", REGISTRY + "/home-library/prod:old")
                        .status())
                .isZero();
        assertThat(tools.calls())
                .noneMatch(call -> call.startsWith("docker") || call.startsWith("git"))
                .anyMatch(call -> call.endsWith("--parameter-overrides Environment=prod Architecture=x86_64 ImageUri="
                        + REGISTRY + "/home-library/prod:old"));
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "arm64, arm64"})
    void functions_are_made_for_what_the_image_was_built_for(String image, String lambda) throws Exception {
        tools.answer("aws", "describe-images", "", 254).answerFirst("docker", "image inspect", image, 0);
        assertThat(tools.run("deploy.sh", "dev").status()).isZero();
        assertThat(tools.calls()).anyMatch(call -> call.contains(" Architecture=" + lambda + " ImageUri="));
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "arm64, arm64"})
    void functions_are_made_for_what_an_image_in_ecr_was_built_for(String image, String lambda) throws Exception {
        tools.answerFirst("curl", "c0ffee", "{\"os\":\"linux\",\"architecture\":\"" + image + "\"}", 0);
        assertThat(tools.run("deploy.sh", "dev").status()).isZero();
        assertThat(tools.calls()).anyMatch(call -> call.contains(" Architecture=" + lambda + " ImageUri="));
    }

    @ParameterizedTest
    @CsvSource({"arm64, Architecture=x86_64", "amd64, Architecture=arm64", "riscv64, Registration=closed"})
    void image_for_another_architecture_is_not_pushed(String image, String parameter) throws Exception {
        tools.answer("aws", "describe-images", "", 254).answerFirst("docker", "image inspect", image, 0);
        Tool.Result result = tools.run("deploy.sh", "dev", parameter);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("was built for");
        assertThat(tools.calls())
                .noneMatch(call -> call.startsWith("docker push") || call.startsWith("aws cloudformation deploy"));
    }

    /** An image that is in use could expire there. */
    @ParameterizedTest
    @ValueSource(strings = {"/home-library/dev:old", "/home-library:old", "/home-library/production:old"})
    void deploy_refuses_an_image_of_another_environment(String image) throws Exception {
        Tool.Result result = tools.run("deploy.sh", "prod", "--image", REGISTRY + image);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("is not of this environment's repository");
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @Test
    void image_that_is_named_by_its_digest_is_marked_as_deployed_too() throws Exception {
        String digest = "sha256:0123456789abcdef" + "0".repeat(48);
        tools.answer("aws", "imageTag=deployed-", "", 254);
        tools.run("deploy.sh", "dev", "--image", REGISTRY + "/home-library/dev@" + digest);
        assertThat(tools.calls())
                .anyMatch(
                        call -> call.contains("batch-get-image") && call.contains("--image-ids imageDigest=" + digest))
                .anyMatch(call -> call.contains("put-image") && call.contains("--image-tag deployed-0123456789ab "));
    }

    @Test
    void image_that_was_deployed_before_is_not_marked_twice() throws Exception {
        tools.run("deploy.sh", "dev", "--image", REGISTRY + "/home-library/dev:deployed-old");
        assertThat(tools.calls())
                .anyMatch(call -> call.contains("imageTag=deployed-old"))
                .noneMatch(call -> call.contains("put-image"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE_COMPLETE",
                "UPDATE_COMPLETE",
                "UPDATE_ROLLBACK_COMPLETE",
                "IMPORT_COMPLETE",
                "IMPORT_ROLLBACK_COMPLETE",
                "REVIEW_IN_PROGRESS"
            })
    void deploy_goes_on_from_a_stack_that_is_whole_or_only_planned(String state) throws Exception {
        stackIs(state);
        assertThat(tools.run("deploy.sh", "dev").status()).isZero();
        assertThat(tools.calls()).anyMatch(call -> call.startsWith("aws cloudformation deploy"));
    }

    @Test
    void deploy_goes_on_where_there_is_no_stack_yet() throws Exception {
        tools.answerFirst("aws", "StackStatus", "Stack with id BookLibrary-dev does not exist", 254);
        assertThat(tools.run("deploy.sh", "dev").status()).isZero();
        assertThat(tools.calls()).anyMatch(call -> call.startsWith("aws cloudformation deploy"));
    }

    @Test
    void deploy_ends_where_aws_does_not_say_how_the_stack_is() throws Exception {
        tools.answerFirst("aws", "StackStatus", "AccessDenied", 254);
        Tool.Result result = tools.run("deploy.sh", "dev");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("AWS does not say how the stack BookLibrary-dev is: AccessDenied");
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE_IN_PROGRESS, AWS is still at work",
        "ROLLBACK_IN_PROGRESS, AWS is still at work",
        "DELETE_IN_PROGRESS, AWS is still at work",
        "UPDATE_IN_PROGRESS, AWS is still at work",
        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, AWS is still at work",
        "UPDATE_ROLLBACK_IN_PROGRESS, AWS is still at work",
        "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, AWS is still at work",
        "IMPORT_IN_PROGRESS, AWS is still at work",
        "IMPORT_ROLLBACK_IN_PROGRESS, AWS is still at work",
        "CREATE_FAILED, --start-over",
        "ROLLBACK_COMPLETE, --start-over",
        "ROLLBACK_FAILED, --start-over",
        "DELETE_FAILED, --start-over",
        "UPDATE_ROLLBACK_FAILED, aws cloudformation continue-update-rollback",
        "UPDATE_FAILED, aws cloudformation rollback-stack",
        "IMPORT_ROLLBACK_FAILED, AWS's console"
    })
    void deploy_says_what_to_do_about_a_stack_that_is_stuck(String state, String advice) throws Exception {
        stackIs(state);
        Tool.Result result = tools.run("deploy.sh", "dev");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains(state, advice);
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @Test
    void deploy_starts_over_when_it_is_told_to() throws Exception {
        stackIs("ROLLBACK_COMPLETE");
        assertThat(tools.run("deploy.sh", "dev", "--start-over").status()).isZero();
        assertThat(tools.calls())
                .filteredOn(call -> call.startsWith("aws cloudformation"))
                .filteredOn(call -> !call.contains("describe"))
                .map(call -> call.split(" ")[2])
                .containsExactly("delete-stack", "wait", "deploy");
    }

    @Test
    void deploy_deletes_no_stack_that_is_in_use_whatever_it_is_told() throws Exception {
        tools.run("deploy.sh", "dev", "--start-over");
        assertThat(tools.calls()).noneMatch(call -> call.contains("delete-stack"));
    }

    @Test
    void deploy_says_why_aws_refused() throws Exception {
        tools.answer("aws", "cloudformation deploy", "", 255)
                .answer("aws", "describe-stack-events", "UsersTable no such thing", 0);
        Tool.Result result = tools.run("deploy.sh", "dev");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("UsersTable no such thing", "the stack BookLibrary-dev was not deployed");
        assertThat(tools.calls()).noneMatch(call -> call.contains("/health"));
    }

    @Test
    void deploy_asks_at_a_name_that_nobody_knows_yet_and_says_what_to_enter() throws Exception {
        String target = "d-abc.execute-api.eu-central-1.amazonaws.com";
        tools.answer("aws", "'Address'", "https://books.example.org", 0)
                .answer("aws", "'DomainTarget'", target, 0)
                .answer("aws", "'DnsRecord'", "books.example.org. CNAME " + target + ".", 0);
        Tool.Result result = tools.run("deploy.sh", "dev");
        assertThat(result.status()).isZero();
        assertThat(result.output()).contains("there has to be: books.example.org. CNAME " + target + ".");
        assertThat(tools.calls())
                .anyMatch(call -> call.startsWith("curl")
                        && call.endsWith("https://books.example.org/health --connect-to books.example.org:443:" + target
                                + ":443"));
    }

    @Test
    void deploy_fails_when_the_new_version_does_not_answer() throws Exception {
        tools.answer("aws", "'Address'", "https://library.example", 0).answer("curl", "/health", "", 22);
        Tool.Result result = tools.run("deploy.sh", "dev");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("https://library.example/health does not answer well");
    }

    @Test
    void dry_run_says_what_it_would_do_and_changes_nothing() throws Exception {
        tools.answer("aws", "describe-repositories", "", 254).answer("aws", "describe-images", "", 254);
        Tool.Result result = tools.run("deploy.sh", "dev", "--dry-run");
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
        assertThat(result.output())
                .contains(
                        "would run: aws ecr create-repository",
                        "would run: mvn",
                        "would run: docker build",
                        "would run: docker push",
                        "would run: aws cloudformation deploy");
    }

    @Test
    void nobody_signed_in_is_said_in_a_sentence(@TempDir Path other) throws Exception {
        FakeTools strangers = new FakeTools(Files.createDirectory(other.resolve("x")))
                .answer("aws", "sts get-caller-identity", "", 253);
        for (String script : List.of("deploy.sh", "teardown.sh", "logs.sh")) {
            Tool.Result result = strangers.run(script, "dev");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.output()).contains("not signed in at AWS");
        }
        assertThat(strangers.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @Test
    void tool_that_is_not_there_is_named() throws Exception {
        tools.remove("docker");
        assumeTrue(!Files.exists(Path.of("/usr/bin/docker")), "the real one would be found");
        Tool.Result result = tools.run("build-image.sh");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("docker is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Prod", "a", "dev;rm", "../dev", "averylongname1"})
    void name_that_is_none_is_refused_before_anything_is_asked(String name) throws Exception {
        for (String script : List.of("deploy.sh", "teardown.sh", "logs.sh")) {
            Tool.Result result = tools.run(script, name);
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.output()).contains("is not the name of an environment");
        }
        assertThat(tools.calls()).isEmpty();
    }

    @Test
    void argument_that_is_unknown_is_refused_before_anything_is_asked() throws Exception {
        for (String script : List.of("deploy.sh", "teardown.sh", "logs.sh")) {
            assertThat(tools.run(script, "dev", "--force").output()).contains("unknown: --force", "usage: " + script);
        }
        assertThat(tools.calls()).isEmpty();
    }

    @Test
    void teardown_removes_the_stack_and_what_it_left() throws Exception {
        tools.answer("aws", "describe-stacks", "T1 T2", 0);
        assertThat(tools.run("teardown.sh", "dev", "--yes").status()).isZero();
        assertThat(tools.calls())
                .contains(
                        "aws cloudformation delete-stack --stack-name BookLibrary-dev --region eu-central-1",
                        "aws cloudformation wait stack-delete-complete --stack-name BookLibrary-dev --region eu-central-1",
                        "aws dynamodb delete-table --table-name T1 --region eu-central-1",
                        "aws dynamodb delete-table --table-name T2 --region eu-central-1");
    }

    @Test
    void teardown_of_prod_keeps_what_readers_entered() throws Exception {
        tools.answer("aws", "describe-stacks", "T1 T2", 0);
        Tool.Result result = tools.run("teardown.sh", "prod", "--yes");
        assertThat(result.output()).contains("kept: table T1", "kept: table T2");
        assertThat(tools.calls()).noneMatch(call -> call.contains("delete-table"));
    }

    @Test
    void teardown_does_nothing_unless_told_twice() throws Exception {
        Tool.Result result = tools.run("teardown.sh", "dev");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("left as it is");
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @Test
    void teardown_dry_run_changes_nothing() throws Exception {
        tools.answer("aws", "describe-stacks", "T1", 0);
        Tool.Result result = tools.run("teardown.sh", "dev", "--dry-run");
        assertThat(result.output()).contains("would run: aws cloudformation delete-stack", "would run: aws dynamodb");
        assertThat(tools.calls()).noneMatch(CHANGES_SOMETHING);
    }

    @Test
    void logs_shows_the_group_that_is_asked_for() throws Exception {
        tools.run("logs.sh", "dev", "worker", "--since", "2h", "--follow");
        assertThat(tools.calls())
                .contains(
                        "aws logs tail /aws/lambda/BookLibrary-MetadataWorker-dev --region eu-central-1 --format short"
                                + " --since 2h --follow");
    }

    @Test
    void shellcheck_has_nothing_to_say() throws Exception {
        assumeTrue(Tool.isInstalled("shellcheck"), "shellcheck is not installed");
        Tool.Result result = Tool.run("bash", "-c", "shellcheck -x infra/*.sh infra/image/*.sh .ci/run");
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }
}
