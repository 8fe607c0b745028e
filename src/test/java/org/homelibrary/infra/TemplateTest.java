package org.homelibrary.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.Template.list;
import static org.homelibrary.support.Template.map;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.support.Template;
import org.homelibrary.support.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Pattern IN_SUB = Pattern.compile("\\$\\{([^!}][^}]*)}");

    private final Template template = Template.read();

    @Test
    void resources_are_these() {
        assertThat(template.namesByType())
                .containsOnlyKeys(
                        "AWS::ApiGatewayV2::Api",
                        "AWS::ApiGatewayV2::ApiMapping",
                        "AWS::ApiGatewayV2::DomainName",
                        "AWS::ApiGatewayV2::Integration",
                        "AWS::ApiGatewayV2::Route",
                        "AWS::ApiGatewayV2::Stage",
                        "AWS::Budgets::Budget",
                        "AWS::CloudWatch::Alarm",
                        "AWS::CloudWatch::Dashboard",
                        "AWS::DynamoDB::Table",
                        "AWS::Events::Rule",
                        "AWS::IAM::Role",
                        "AWS::Lambda::EventSourceMapping",
                        "AWS::Lambda::Function",
                        "AWS::Lambda::Permission",
                        "AWS::Logs::LogGroup",
                        "AWS::Route53::RecordSet",
                        "AWS::SNS::Topic",
                        "AWS::SQS::Queue",
                        "AWS::SecretsManager::Secret");
        assertThat(template.namesByType().get("AWS::CloudWatch::Alarm")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void cloudformation_can_read_it() {
        assertThat(Template.hasAliases()).isFalse();
        assertThat(Template.bytes()).as("larger ones have to be in S3").isLessThan(51_200);
    }

    @Test
    void every_reference_leads_somewhere() {
        Set<String> named = new HashSet<>(template.section("Resources").keySet());
        named.addAll(template.section("Parameters").keySet());
        Set<String> dangling = new TreeSet<>();
        Set<String> referred = new HashSet<>();
        forEachFunction(template.section("Resources"), (function, argument) -> references(function, argument)
                .forEach(referred::add));
        forEachFunction(template.section("Outputs"), (function, argument) -> references(function, argument)
                .forEach(referred::add));
        forEachFunction(template.section("Conditions"), (function, argument) -> references(function, argument)
                .forEach(referred::add));
        referred.stream()
                .filter(name -> !name.startsWith("AWS::") && !named.contains(name))
                .forEach(dangling::add);
        assertThat(dangling).isEmpty();
        assertThat(referred)
                .as("a parameter that nothing uses")
                .containsAll(template.section("Parameters").keySet());
    }

    @Test
    void every_condition_is_defined_and_used() {
        Set<String> used = new HashSet<>();
        forEachFunction(template.section("Resources"), (function, argument) -> {
            if (function.equals("Fn::If")) {
                used.add((String) list(argument).get(0));
            }
        });
        forEachFunction(template.section("Conditions"), (function, argument) -> {
            if (function.equals("Condition")) {
                used.add((String) argument);
            }
        });
        Stream.of("Resources", "Outputs")
                .flatMap(section -> template.section(section).values().stream())
                .map(conditional -> map(conditional).get("Condition"))
                .filter(String.class::isInstance)
                .forEach(condition -> used.add((String) condition));
        assertThat(used).isEqualTo(template.section("Conditions").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UsersTable", "BooksTable", "LibrariesTable"})
    void table_is_encrypted_can_be_wound_back_and_outlives_its_stack(String table) {
        assertThat(template.properties(table))
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("SSESpecification", Map.of("SSEEnabled", true))
                .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true))
                .containsEntry("DeletionProtectionEnabled", Map.of("Fn::If", List.of("IsProd", true, false)));
        assertThat(template.resource(table))
                .containsEntry("DeletionPolicy", "RetainExceptOnCreate")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @ParameterizedTest
    @CsvSource({"MetadataQueue, MetadataDeadLetters", "MetadataBulkQueue, MetadataBulkDeadLetters"})
    void message_that_failed_three_times_is_put_aside(String queue, String deadLetters) {
        assertThat(template.properties(queue))
                .containsEntry("SqsManagedSseEnabled", true)
                .containsEntry(
                        "RedrivePolicy",
                        Map.of(
                                "deadLetterTargetArn",
                                Map.of("Fn::GetAtt", deadLetters + ".Arn"),
                                "maxReceiveCount",
                                LookupWorker.MAX_TRIES));
        assertThat(template.properties(deadLetters)).containsEntry("SqsManagedSseEnabled", true);
        assertThat(template.properties("DeadLettersAlarm").get("Metrics").toString())
                .contains(deadLetters + ".QueueName");
        int timeout = (Integer) template.properties("WorkerFunction").get("Timeout");
        assertThat((Integer) template.properties(queue).get("VisibilityTimeout"))
                .isGreaterThanOrEqualTo(6 * timeout);
    }

    @Test
    void both_functions_run_the_one_image() {
        assertThat(template.namesByType().get("AWS::Lambda::Function"))
                .containsExactly("ApiFunction", "WorkerFunction");
        for (String function : List.of("ApiFunction", "WorkerFunction")) {
            assertThat(template.properties(function))
                    .containsEntry("PackageType", "Image")
                    .containsEntry("Code", Map.of("ImageUri", Map.of("Ref", "ImageUri")));
        }
        assertThat(variables("ApiFunction")).containsEntry("LIBRARY_ROLE", "web");
        assertThat(variables("WorkerFunction")).containsEntry("LIBRARY_ROLE", "worker");
        assertThat((Integer) template.properties("ApiFunction").get("Timeout"))
                .as("the page that says it takes too long comes before the gateway gives up")
                .isLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({"WorkerBatches, MetadataQueue", "WorkerBulkBatches, MetadataBulkQueue"})
    void batches_of_each_queue_report_their_failures_one_by_one(String batches, String queue) {
        assertThat(template.properties(batches))
                .containsEntry("EventSourceArn", Map.of("Fn::GetAtt", queue + ".Arn"))
                .containsEntry("FunctionName", Map.of("Ref", "WorkerFunction"))
                .containsEntry("BatchSize", 10)
                .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
    }

    @Test
    void lookups_that_nobody_waits_for_have_the_smaller_part_of_the_worker() {
        assertThat(template.properties("WorkerBatches"))
                .containsEntry("ScalingConfig", Map.of("MaximumConcurrency", Map.of("Ref", "WorkerConcurrency")));
        assertThat(map(template.section("Parameters").get("WorkerConcurrency"))).containsEntry("Default", 3);
        assertThat(template.properties("WorkerBulkBatches"))
                .containsEntry("ScalingConfig", Map.of("MaximumConcurrency", 2));
    }

    @Test
    void both_functions_know_both_queues_and_may_use_them() {
        for (String function : List.of("ApiFunction", "WorkerFunction")) {
            assertThat(variables(function))
                    .containsEntry("METADATA_QUEUE_URL", Map.of("Ref", "MetadataQueue"))
                    .containsEntry("METADATA_BULK_QUEUE_URL", Map.of("Ref", "MetadataBulkQueue"));
        }
        for (String role : List.of("ApiRole", "WorkerRole")) {
            assertThat(statements(role))
                    .filteredOn(
                            statement -> listed(map(statement).get("Action")).contains("sqs:SendMessage"))
                    .extracting(statement -> map(statement).get("Resource"))
                    .containsExactly(List.of(
                            Map.of("Fn::GetAtt", "MetadataQueue.Arn"), Map.of("Fn::GetAtt", "MetadataBulkQueue.Arn")));
        }
    }

    @Test
    void worker_keeps_house_once_an_hour_and_only_that_clock_may_call_it() {
        assertThat(template.properties("Housekeeping"))
                .containsEntry("ScheduleExpression", "rate(1 hour)")
                .containsEntry(
                        "Targets", List.of(Map.of("Id", "worker", "Arn", Map.of("Fn::GetAtt", "WorkerFunction.Arn"))));
        assertThat(template.properties("HousekeepingPermission"))
                .containsEntry("Action", "lambda:InvokeFunction")
                .containsEntry("FunctionName", Map.of("Ref", "WorkerFunction"))
                .containsEntry("Principal", "events.amazonaws.com")
                .containsEntry("SourceArn", Map.of("Fn::GetAtt", "Housekeeping.Arn"));
        assertThat(template.namesByType().get("AWS::Lambda::Permission"))
                .containsExactly("HousekeepingPermission", "ApiPermission");
        assertThat(actions("WorkerRole"))
                .as("lost lookups are queued anew, keys of an earlier version renewed")
                .contains("sqs:SendMessage", "dynamodb:Scan");
        assertThat(actions("ApiRole")).doesNotContain("dynamodb:Scan");
    }

    @Test
    void pages_may_ask_the_queue_whether_it_is_there() {
        assertThat(actions("ApiRole")).contains("sqs:SendMessage", "sqs:GetQueueAttributes");
    }

    @Test
    void gateway_hands_everything_on_in_format_2_and_keeps_no_paths() {
        assertThat(template.properties("ApiRoute")).containsEntry("RouteKey", "$default");
        assertThat(template.properties("ApiIntegration")).containsEntry("PayloadFormatVersion", "2.0");
        Map<String, Object> stage = template.properties("ApiStage");
        assertThat(map(stage.get("DefaultRouteSettings")))
                .containsOnlyKeys("ThrottlingRateLimit", "ThrottlingBurstLimit");
        assertThat((String) map(stage.get("AccessLogSettings")).get("Format"))
                .contains("$context.status")
                .doesNotContain("path", "sourceIp", "userAgent");
    }

    @Test
    void secret_is_made_by_aws_and_is_in_no_file() {
        assertThat(template.properties("SecretKey")).containsKey("GenerateSecretString");
        for (String function : List.of("ApiFunction", "WorkerFunction")) {
            assertThat(variables(function))
                    .containsEntry(
                            "SECRET_KEY", Map.of("Fn::Sub", "{{resolve:secretsmanager:${SecretKey}:SecretString}}"));
        }
    }

    @Test
    void logs_go_after_a_time_and_every_function_writes_to_one_of_them() {
        for (String logs : template.namesByType().get("AWS::Logs::LogGroup")) {
            assertThat(template.properties(logs)).containsKey("RetentionInDays");
        }
        for (String function : List.of("ApiFunction", "WorkerFunction")) {
            assertThat(template.properties(function)).containsKey("LoggingConfig");
        }
    }

    @Test
    void role_may_do_what_is_named_to_what_is_named() {
        assertThat(template.namesByType().get("AWS::IAM::Role")).containsExactly("ApiRole", "WorkerRole");
        for (String role : List.of("ApiRole", "WorkerRole")) {
            assertThat(template.properties(role)).doesNotContainKey("ManagedPolicyArns");
            assertThat(actions(role)).noneMatch(action -> action.contains("*"));
            for (Object statement : statements(role)) {
                for (Object resource : listed(map(statement).get("Resource"))) {
                    assertThat(resource).as("a name in full").isInstanceOf(Map.class);
                    String name = (String) map(resource).values().iterator().next();
                    assertThat(name.replaceFirst("^\\$\\{\\w+\\.Arn}/index/\\*$", "index"))
                            .doesNotContain("*");
                }
            }
        }
        assertThat(statements("WorkerRole").toString())
                .as("accounts are none of the worker's business")
                .doesNotContain("UsersTable");
    }

    /** Takes a while, and only where cfn-lint is. */
    @Test
    void cfn_lint_has_nothing_to_say_in_three_regions() throws IOException, InterruptedException {
        assumeTrue(Tool.isInstalled("cfn-lint"), "cfn-lint is not installed");
        Tool.Result result =
                Tool.run("cfn-lint", "-r", "eu-central-1", "us-east-1", "ap-southeast-2", "--", "infra/template.yaml");
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private Map<String, Object> variables(String function) {
        return map(map(template.properties(function).get("Environment")).get("Variables"));
    }

    private List<Object> statements(String role) {
        return list(template.properties(role).get("Policies")).stream()
                .flatMap(policy -> list(map(map(policy).get("PolicyDocument")).get("Statement")).stream())
                .toList();
    }

    private List<String> actions(String role) {
        return statements(role).stream()
                .flatMap(statement -> listed(map(statement).get("Action")).stream())
                .map(String.class::cast)
                .toList();
    }

    private static List<Object> listed(Object oneOrMore) {
        return oneOrMore instanceof List ? list(oneOrMore) : List.of(oneOrMore);
    }

    private static Stream<String> references(String function, Object argument) {
        return switch (function) {
            case "Ref" -> Stream.of((String) argument);
            case "Fn::GetAtt" -> Stream.of(((String) argument).replaceFirst("\\..*", ""));
            case "Fn::Sub" ->
                IN_SUB.matcher((String) argument).results().map(match -> match.group(1)
                        .replaceFirst("\\..*", ""));
            default -> Stream.empty();
        };
    }

    private static void forEachFunction(Object tree, BiConsumer<String, Object> visitor) {
        if (tree instanceof Map<?, ?> members) {
            members.forEach((name, value) -> {
                visitor.accept((String) name, value);
                forEachFunction(value, visitor);
            });
        } else if (tree instanceof Collection<?> elements) {
            elements.forEach(element -> forEachFunction(element, visitor));
        }
    }
}
