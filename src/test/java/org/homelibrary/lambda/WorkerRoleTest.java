package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerRoleTest {

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @AfterEach
    void remove() throws JMException {
        if (beans.isRegistered(name())) {
            beans.unregisterMBean(name());
        }
    }

    @Test
    void batch_is_handed_to_the_application_and_its_answer_back() throws JMException {
        register((event, millis) -> (millis + ":" + new String(event, StandardCharsets.UTF_8)).getBytes());
        assertThat(new WorkerRole().answer("Bücher".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(9)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("9000:Bücher");
    }

    @Test
    void exception_of_the_application_is_the_functions() throws JMException {
        register((event, millis) -> {
            throw new IllegalArgumentException("this is not an SQS event");
        });
        assertThatThrownBy(() -> new WorkerRole().answer(new byte[0], Duration.ofSeconds(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is not an SQS event");
    }

    @Test
    void function_does_not_start_without_a_worker() {
        assertThatThrownBy(WorkerRole::new)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("has left no worker");
    }

    private void register(Worker worker) throws JMException {
        beans.registerMBean(new StandardMBean(worker, Worker.class, false), name());
    }

    private static ObjectName name() throws JMException {
        return new ObjectName("org.homelibrary:type=FunctionHandler");
    }

    /** As {@code org.homelibrary.worker.FunctionHandler}. */
    public interface Worker {
        byte[] handle(byte[] event, long budgetMillis);
    }
}
