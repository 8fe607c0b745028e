#!/usr/bin/env bash
# Makes the two base images of infra/Containerfile without a registry, of Debian's packages and the JDK of this machine.
# usage: base-images.sh JDK_HOME - as root; needs buildah and debootstrap. Then:
#   CONTAINER=buildah BASE=localhost/library-base JDK=localhost/library-jdk \
#     CONTAINER_OPTIONS='--storage-driver overlay' BUILD_OPTIONS='--isolation chroot --pull-never' infra/build-image.sh
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

jdk=${1:?usage: base-images.sh JDK_HOME}
: "${DEBOOTSTRAP:=debootstrap}" "${BUILDAH:=buildah}" "${SUITE:=bookworm}" "${MIRROR:=}"
need "$DEBOOTSTRAP" "$BUILDAH"
[[ -x $jdk/bin/jlink ]] || fail "$jdk is not a JDK"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$DEBOOTSTRAP" --variant=minbase "$SUITE" "$work/base" ${MIRROR:+"$MIRROR"} >/dev/null
rm -rf "$work"/base/var/cache/apt/* "$work"/base/var/lib/apt/lists/* "$work"/base/usr/share/{doc,man,locale,info}

image() { # name, folder, more arguments of `buildah config`
  local container
  container=$("$BUILDAH" --storage-driver overlay from scratch)
  "$BUILDAH" --storage-driver overlay copy --quiet "$container" "$2" / >/dev/null
  [[ $# -eq 2 ]] || "$BUILDAH" --storage-driver overlay config "${@:3}" "$container"
  "$BUILDAH" --storage-driver overlay commit --quiet --rm "$container" "$1" >/dev/null
  say "made $1"
}

image localhost/library-base "$work/base"
mkdir -p "$work/base/opt/jdk"
cp -rL "$jdk/." "$work/base/opt/jdk/" # Debian keeps the certificates elsewhere
image localhost/library-jdk "$work/base" --env JAVA_HOME=/opt/jdk --env PATH=/opt/jdk/bin:/usr/sbin:/usr/bin:/sbin:/bin
