package org.homelibrary.persistence.dynamodb.item;

import org.homelibrary.persistence.StoreException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What the client's errors mean. */
public final class Failures {

    static final String REFUSED = "ConditionalCheckFailed";
    static final String CONFLICT = "TransactionConflict";
    private static final String THROTTLED = "ThrottlingError";
    private static final String EXCEEDED = "ProvisionedThroughputExceeded";

    private Failures() {}

    /** Whether a write only met a transaction, or too much traffic, so that trying again may help. */
    public static boolean isTransient(Throwable error) {
        return error instanceof TransactionConflictException
                || error instanceof TransactionCanceledException canceled
                        && !has(canceled, REFUSED)
                        && (has(canceled, CONFLICT) || has(canceled, THROTTLED) || has(canceled, EXCEEDED));
    }

    static boolean has(TransactionCanceledException error, String code) {
        return error.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }

    static StoreException of(SdkException error) {
        boolean busy = RetryUtils.isThrottlingException(error) || isTransient(error);
        return new StoreException(
                busy ? StoreException.Reason.BUSY : StoreException.Reason.UNREACHABLE,
                "DynamoDB did not do what it was asked: " + error.getMessage(),
                error);
    }
}
