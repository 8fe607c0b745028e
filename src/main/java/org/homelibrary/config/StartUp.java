package org.homelibrary.config;

/** Whether the application has started, and what happens when it cannot. */
public final class StartUp {

    /** A system property that is there while the application runs: how the code that starts the server finds out. */
    public static final String RUNS = "org.homelibrary.runs";

    /** A system property that is {@code true} while the code that starts the server waits for it to load the application. */
    public static final String LOADING = "org.homelibrary.loading";

    /** Set by Payara Micro, whose process is ours alone; a full server goes on serving other applications. */
    private static final String PAYARA_MICRO_MARK = "fish.payara.micro.BootJar";

    /** In a Lambda function: where the code around the server finds the reason, to report it. */
    private static final String REFUSAL = "org.homelibrary.refusal";

    private StartUp() {}

    /** Whether this process runs Home Library and nothing else. */
    public static boolean isOwnProcess() {
        return isLambda() || System.getProperty(PAYARA_MICRO_MARK) != null;
    }

    private static boolean isLambda() {
        return System.getenv("AWS_LAMBDA_RUNTIME_API") != null;
    }

    /**
     * Says in one sentence why the application cannot start. On Payara Micro the process ends there, so that nobody
     * waits for pages that will never come; elsewhere the caller throws on and the deployment fails. In a Lambda function,
     * too, whose runtime client reports the reason before it ends the process.
     */
    public static void refuse(RuntimeException reason) {
        System.err.println();
        System.err.println("  Home Library cannot start. " + reason.getMessage());
        System.err.println();
        System.err.flush();
        if (isLambda()) {
            System.setProperty(REFUSAL, "Home Library cannot start. " + reason.getMessage());
        } else if (isOwnProcess()) {
            // not exit(): the server is in the middle of starting, and its shutdown hooks wait for that to end
            Runtime.getRuntime().halt(1);
        }
    }
}
