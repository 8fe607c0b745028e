# shellcheck shell=bash
# What the scripts of this folder share; sourced, never run. Everything they call is a variable, so that a test, or a
# reader with other tools, can put something else there.

: "${AWS:=aws}" "${CURL:=curl}" "${GIT:=git}" "${MVN:=mvn}"
: "${CONTAINER:=}"            # docker, podman or buildah; the first of them that is installed
: "${REPOSITORY:=home-library}" # in ECR, with one below it for each environment
: "${DRY_RUN:=}"              # not empty: print what would be done

# shellcheck disable=SC2034 # used by those that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$0: $*"
  exit 1
}

# Does it, or in a dry run only says so. For whatever changes something.
run() {
  if [[ -n $DRY_RUN ]]; then
    printf 'would run:' >&2
    printf ' %q' "$@" >&2
    printf '\n' >&2
  else
    "$@"
  fi
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
  done
}

need_container() {
  local tool
  if [[ -z $CONTAINER ]]; then
    for tool in docker podman buildah; do
      if command -v "$tool" >/dev/null; then
        CONTAINER=$tool
        break
      fi
    done
  fi
  [[ -n $CONTAINER ]] || fail "none of docker, podman and buildah is installed"
  need "$CONTAINER"
}

# $1: name of an environment
check_environment() {
  [[ ${1:-} =~ ^[a-z][a-z0-9]{1,11}$ ]] ||
    fail "'${1:-}' is not the name of an environment: 2 to 12 small letters and digits, as dev or prod"
  environment=$1
  # read by the scripts that source this file
  # shellcheck disable=SC2034
  stack=BookLibrary-$environment repository=$REPOSITORY/$environment
}

# Sets account and region, and ends here when nobody is signed in.
check_credentials() {
  need "$AWS"
  region=${AWS_REGION:-$("$AWS" configure get region || true)}
  [[ -n $region ]] || fail "no region: set AWS_REGION"
  account=$("$AWS" sts get-caller-identity --query Account --output text --region "$region") ||
    fail "not signed in at AWS: run '$AWS sso login' or '$AWS configure'"
  say "account $account, region $region"
}
