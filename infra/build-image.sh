#!/usr/bin/env bash
# Builds the image of the AWS edition. usage: build-image.sh [NAME:TAG]
# CONTAINER chooses docker, podman or buildah; BASE and JDK other base images; DRY_RUN=1 only says what would be done.
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

image=${1:-home-library:latest}
need "$MVN"
need_container
cd "$root"

run "$MVN" -B -q -DskipTests -Paws package

options=(--file infra/Containerfile --tag "$image")
[[ -z ${BASE:-} ]] || options+=(--build-arg "BASE=$BASE")
[[ -z ${JDK:-} ]] || options+=(--build-arg "JDK=$JDK")
case ${CONTAINER##*/} in
  docker) options+=(--provenance=false) ;; # Lambda takes an image, not an index of images
  buildah) options+=(--format docker) ;;
esac
if [[ -n ${BUILD_OPTIONS:-} ]]; then
  read -ra more <<<"$BUILD_OPTIONS"
  options+=("${more[@]}")
fi
read -ra global <<<"${CONTAINER_OPTIONS:-}"
run "$CONTAINER" ${global[@]+"${global[@]}"} build "${options[@]}" target/image
say "built $image"
