#!/usr/bin/env bash
# Runs the image here as Lambda would: nobody, no rights, nothing writable but 512 MB of /tmp, 2 GB, two processors. Settings
# come from the environment; the Runtime API is at AWS_LAMBDA_RUNTIME_API. usage: run-image.sh [NAME:TAG]
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

image=${1:-localhost/home-library:latest}
: "${CONTAINER:=podman}"
need "$CONTAINER"
options=(--rm --network host --read-only --tmpfs '/tmp:rw,size=512m' --cap-drop all --security-opt no-new-privileges
  --memory 2g --cpus 2 --ulimit nofile=1024:1024 --ulimit nproc=1024:1024 --user 993:990)
while IFS= read -r name; do
  options+=(--env "$name")
done < <(compgen -e | grep -E '^(AWS_|LIBRARY_|METADATA_|GOOGLE_BOOKS_|(USERS|BOOKS|LIBRARIES)_TABLE$|SECRET_KEY$|ENVIRONMENT$)')
read -ra global <<<"${CONTAINER_OPTIONS:-}"
read -ra more <<<"${RUN_OPTIONS:-}"
exec "$CONTAINER" ${global[@]+"${global[@]}"} run "${options[@]}" ${more[@]+"${more[@]}"} "$image"
