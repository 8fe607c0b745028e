#!/usr/bin/env bash
# Puts the AWS edition up, or a new version of it. usage: deploy.sh ENVIRONMENT [--dry-run] [--image URI] [Key=Value...]
#   --image URI  takes an image that is in ECR already, as for going back to a former version
#   Key=Value    a parameter of infra/template.yaml; AWS remembers it for the next time
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; }

[[ $# -gt 0 ]] || { usage; exit 2; }
check_environment "$1"
shift
image=
parameters=("Environment=$environment")
while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=1 ;;
    --image) image=${2:?--image needs a URI}; shift ;;
    *=*) parameters+=("$1") ;;
    *) usage; fail "unknown: $1" ;;
  esac
  shift
done

cd "$root"
need "$CURL"
check_credentials

ensure_repository() {
  if "$AWS" ecr describe-repositories --repository-names "$REPOSITORY" --region "$region" >/dev/null 2>&1; then
    return
  fi
  say "making the repository $REPOSITORY"
  run "$AWS" ecr create-repository --repository-name "$REPOSITORY" --region "$region" \
    --image-tag-mutability IMMUTABLE --image-scanning-configuration scanOnPush=true >/dev/null
  # the last ten can be gone back to
  run "$AWS" ecr put-lifecycle-policy --repository-name "$REPOSITORY" --region "$region" --lifecycle-policy-text \
    '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":10},"action":{"type":"expire"}}]}' \
    >/dev/null
}

# A tag names one state of the sources: a changed working tree gets one of its own.
tag_of_sources() {
  local tag
  tag=$("$GIT" rev-parse --short=12 HEAD)
  [[ -z $("$GIT" status --porcelain) ]] || tag+=-$(date -u +%Y%m%d%H%M%S)
  printf '%s' "$tag"
}

is_pushed() {
  "$AWS" ecr describe-images --repository-name "$REPOSITORY" --image-ids "imageTag=$1" --region "$region" \
    >/dev/null 2>&1
}

build_and_push() {
  need "$GIT"
  need_container
  local registry=$account.dkr.ecr.$region.amazonaws.com tag password
  [[ $region != cn-* ]] || registry+=.cn
  ensure_repository
  tag=$(tag_of_sources)
  image=$registry/$REPOSITORY:$tag
  if is_pushed "$tag"; then
    say "$image is there already"
    return
  fi
  if [[ -n $DRY_RUN ]]; then
    say "would sign in at $registry"
  else
    password=$("$AWS" ecr get-login-password --region "$region") || fail "ECR gave no password to sign in with"
    "$CONTAINER" login --username AWS --password-stdin "$registry" >/dev/null <<<"$password"
  fi
  CONTAINER=$CONTAINER DRY_RUN=$DRY_RUN infra/build-image.sh "$image"
  run "$CONTAINER" push "$image"
}

why_it_failed() {
  "$AWS" cloudformation describe-stack-events --stack-name "$stack" --region "$region" --output text \
    --query "StackEvents[?contains(ResourceStatus, 'FAILED')].[LogicalResourceId, ResourceStatusReason]" >&2 || true
}

[[ -n $image ]] || build_and_push

say "deploying $image as $stack"
if ! run "$AWS" cloudformation deploy --template-file infra/template.yaml --stack-name "$stack" --region "$region" \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset --tags "home-library=$environment" \
  --parameter-overrides "${parameters[@]}" "ImageUri=$image"; then
  why_it_failed
  fail "the stack $stack was not deployed; AWS has put back what was there before"
fi

if [[ -n $DRY_RUN ]]; then
  say "would ask the new version for /health"
  exit
fi
address=$("$AWS" cloudformation describe-stacks --stack-name "$stack" --region "$region" --output text \
  --query "Stacks[0].Outputs[?OutputKey=='Address'].OutputValue")
# a function that was just made, or a name that was just entered, takes a moment
"$CURL" --fail --silent --show-error --retry 8 --retry-delay 5 --retry-all-errors --max-time 60 --output /dev/null \
  "$address/health" || fail "deployed, but $address/health does not answer well; see infra/logs.sh $environment"
say "Home Library is at"
printf '%s\n' "$address"
