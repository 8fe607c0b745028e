package org.homelibrary.persistence.dynamodb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes down every request to DynamoDB and what it cost. Operations that it does not know are an error of the test. */
public final class RequestLog implements ExecutionInterceptor {

    /**
     * @param items how many items a write changes; for reads 0
     * @param capacity read units for a read, write units for a write
     */
    public record Request(String operation, int items, double capacity) {

        boolean isWrite() {
            return items > 0;
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void clear() {
        requests.clear();
    }

    public long reads() {
        return requests.stream().filter(Predicate.not(Request::isWrite)).count();
    }

    public int itemsWritten() {
        return requests.stream().mapToInt(Request::items).sum();
    }

    public double readUnits() {
        return units(Predicate.not(Request::isWrite));
    }

    public double writeUnits() {
        return units(Request::isWrite);
    }

    private double units(Predicate<Request> which) {
        return requests.stream().filter(which).mapToDouble(Request::capacity).sum();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
        SdkRequest request = context.request();
        if (request instanceof GetItemRequest get) {
            return get.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof BatchGetItemRequest get) {
            return get.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof QueryRequest query) {
            return query.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof PutItemRequest put) {
            return put.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof UpdateItemRequest update) {
            return update.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof DeleteItemRequest delete) {
            return delete.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof BatchWriteItemRequest write) {
            return write.toBuilder().returnConsumedCapacity(total).build();
        }
        if (request instanceof TransactWriteItemsRequest write) {
            return write.toBuilder().returnConsumedCapacity(total).build();
        }
        throw new AssertionError("not measured: " + request);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        String operation = context.request().getClass().getSimpleName().replace("Request", "");
        requests.add(new Request(operation, itemsWritten(context.request()), capacity(context)));
    }

    private static int itemsWritten(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest write) {
            return (int) write.transactItems().stream()
                    .filter(item -> item.conditionCheck() == null)
                    .count();
        }
        if (request instanceof BatchWriteItemRequest write) {
            return write.requestItems().values().stream().mapToInt(List::size).sum();
        }
        return request instanceof PutItemRequest
                        || request instanceof UpdateItemRequest
                        || request instanceof DeleteItemRequest
                ? 1
                : 0;
    }

    private static double capacity(Context.AfterExecution context) {
        return context.response().sdkFields().stream()
                .filter(field -> field.memberName().equals("ConsumedCapacity"))
                .map(field -> field.getValueOrDefault(context.response()))
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .mapToDouble(value -> ((ConsumedCapacity) value).capacityUnits())
                .sum();
    }
}
