/**
 * What goes wrong on AWS and nowhere else, with the packaged product on DynamoDB Local and ElasticMQ. What both editions do
 * is tested in {@code http}, for both.
 */
package org.homelibrary.aws;
