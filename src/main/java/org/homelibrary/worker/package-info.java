/**
 * Background work as AWS Lambda delivers it: a batch of SQS records in, the failed ones out; and the housekeeping of each
 * hour. Entered by the queue's own poller or from outside the application in the same process, never over HTTP: no address
 * leads here.
 */
package org.homelibrary.worker;
