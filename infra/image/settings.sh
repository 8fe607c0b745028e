# shellcheck shell=bash
# Settings of a function, for a moment; there is nothing at these addresses.
export LIBRARY_STORAGE=dynamodb LIBRARY_METADATA_QUEUE=sqs LIBRARY_ROLE=web LIBRARY_BEHIND_PROXY=true
export SECRET_KEY=only-while-the-image-is-built-0123456789
export USERS_TABLE=users BOOKS_TABLE=books LIBRARIES_TABLE=libraries
export METADATA_QUEUE_URL=http://127.0.0.1:9/queue
export AWS_REGION=eu-central-1 AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none
export AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:9 AWS_ENDPOINT_URL_SQS=http://127.0.0.1:9

# The server looks its own machine up. In Lambda the machine's name is an address; in a build it may be no name at all.
getent hosts "$(uname -n)" >/dev/null || echo "127.0.0.1 $(uname -n)" >>/etc/hosts
