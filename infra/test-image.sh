#!/usr/bin/env bash
# Builds the image without a registry and a container engine's daemon, runs both functions of it under Lambda's limits
# between stand-ins of AWS, and tests them. usage: test-image.sh - as root on Debian or Ubuntu, with buildah, debootstrap,
# podman and runc. Base images that an earlier run has made are taken again. It ends well, and says so in a sentence, where
# the machine allows no containers; whatever else fails is a failure.
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[[ $(id -u) -eq 0 ]] || fail "only root can make base images here; with docker or podman of your own: infra/build-image.sh"
need buildah debootstrap podman runc "$MVN"
cd "$root"

# $1: what is not allowed, $2...: how that is found out
probe() {
  local what=$1 said
  shift
  if ! said=$("$@" 2>&1); then
    say "IMAGE NOT TESTED: this machine does not allow to $what: ${said:-no reason given}"
    exit 0
  fi
}

# The newest JDK of this machine: from 25 on it has an AOT cache.
newest_jdk() {
  local home
  for home in /usr/lib/jvm/*/ "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")/"; do
    [[ ! -x $home/bin/jlink || -L ${home%/} ]] ||
      printf '%s %s\n' "$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" "${home%/}"
  done | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

probe "change the root folder" chroot / true
# shellcheck disable=SC2016 # the inner shell expands it
probe "make device files" sh -c 'file=$(mktemp -u) && mknod "$file" c 1 3 && rm "$file"'
probe "mount" unshare --mount sh -c 'mount -t tmpfs none /mnt'

if ! buildah --storage-driver overlay inspect --type image localhost/library-jdk >/dev/null 2>&1; then
  infra/base-images.sh "${IMAGE_JDK:-$(newest_jdk)}"
fi
CONTAINER=buildah CONTAINER_OPTIONS='--storage-driver overlay' BUILD_OPTIONS='--isolation chroot --pull-never' \
  BASE=localhost/library-base JDK=localhost/library-jdk infra/build-image.sh localhost/home-library:latest

podman=(podman --storage-driver overlay --cgroup-manager cgroupfs --runtime runc)
probe "run a container with limits" \
  "${podman[@]}" run --rm --network host --read-only --memory 64m --cpus 1 --ulimit nofile=1024:1024 \
  --ulimit nproc=1024:1024 localhost/library-base /bin/true

CONTAINER_OPTIONS="${podman[*]:1}" "$MVN" -B --no-transfer-progress failsafe:integration-test@image failsafe:verify@verify
