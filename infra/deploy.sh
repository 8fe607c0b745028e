#!/usr/bin/env bash
# Puts the AWS edition up, or a new version of it. usage: deploy.sh ENVIRONMENT [OPTION...] [Key=Value...]
#   --dry-run     says what it would do
#   --image URI   takes an image that is in the environment's repository already, as for going back to a former version
#   --start-over  deletes a stack whose creation failed, and makes it anew
#   Key=Value     a parameter of infra/template.yaml; AWS remembers it for the next time
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}" >&2; }

[[ $# -gt 0 ]] || { usage; exit 2; }
check_environment "$1"
shift
image='' start_over='' architecture=''
parameters=("Environment=$environment")
while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=1 ;;
    --start-over) start_over=1 ;;
    --image) image=${2:?--image needs a URI}; shift ;;
    *=*) parameters+=("$1") ;;
    *) usage; fail "unknown: $1" ;;
  esac
  shift
done

cd "$root"
need "$CURL"
check_credentials
registry=$account.dkr.ecr.$region.amazonaws.com
[[ $region != cn-* ]] || registry+=.cn

# From some states a stack cannot be updated until a particular step has been taken:
# https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
check_stack() {
  local answer
  if ! answer=$("$AWS" cloudformation describe-stacks --stack-name "$stack" --region "$region" --output text \
    --query "Stacks[0].StackStatus" 2>&1); then
    [[ $answer == *"does not exist"* ]] || fail "AWS does not say how the stack $stack is: $answer"
    return
  fi
  case $answer in
    REVIEW_IN_PROGRESS) ;; # an earlier run made a change set and never carried it out
    *_IN_PROGRESS) fail "AWS is still at work on the stack $stack ($answer): try again when it is done" ;;
    CREATE_FAILED | ROLLBACK_COMPLETE | ROLLBACK_FAILED | DELETE_FAILED) start_over "$answer" ;;
    UPDATE_ROLLBACK_FAILED) needs_a_hand "$answer" continue-update-rollback ;;
    UPDATE_FAILED) needs_a_hand "$answer" rollback-stack ;;
    *_FAILED) fail "the stack $stack is in the state $answer, from which AWS's console leads on" ;;
  esac
}

# $1: state, $2: what brings the stack back to what it was
needs_a_hand() {
  why_it_failed
  fail "the last change of $stack failed, and AWS has not taken it back ($1). When what is named above is put right:" \
    "$AWS cloudformation $2 --stack-name $stack --region $region"
}

# $1: state of a stack that was never in use, or is half deleted, and can only be deleted
start_over() {
  why_it_failed
  [[ -n $start_over || -n $DRY_RUN ]] ||
    fail "the stack $stack was never made whole ($1), and AWS lets it only be deleted. When what is named above is put" \
      "right, '$0 $environment --start-over' deletes it and begins anew; tables that hold anything stay"
  run "$AWS" cloudformation delete-stack --stack-name "$stack" --region "$region"
  run "$AWS" cloudformation wait stack-delete-complete --stack-name "$stack" --region "$region" ||
    fail "AWS could not delete the stack $stack"
}

ensure_repository() {
  if ! "$AWS" ecr describe-repositories --repository-names "$repository" --region "$region" >/dev/null 2>&1; then
    say "making the repository $repository"
    run "$AWS" ecr create-repository --repository-name "$repository" --region "$region" \
      --image-tag-mutability IMMUTABLE --image-scanning-configuration scanOnPush=true >/dev/null
  fi
  # Lambda adds this by itself only if the person who deploys is allowed to change the policy
  run "$AWS" ecr set-repository-policy --repository-name "$repository" --region "$region" \
    --policy-text file://infra/image-policy.json >/dev/null
  run "$AWS" ecr put-lifecycle-policy --repository-name "$repository" --region "$region" \
    --lifecycle-policy-text file://infra/image-lifecycle.json >/dev/null
}

# A tag names one state of the sources: a changed working tree gets one of its own.
tag_of_sources() {
  local tag
  tag=$("$GIT" rev-parse --short=12 HEAD)
  [[ -z $("$GIT" status --porcelain) ]] || tag+=-$(date -u +%Y%m%d%H%M%S)
  printf '%s' "$tag"
}

is_pushed() {
  "$AWS" ecr describe-images --repository-name "$repository" --image-ids "imageTag=$1" --region "$region" \
    >/dev/null 2>&1
}

build_and_push() {
  need "$GIT"
  need_container
  local tag password
  ensure_repository
  tag=$(tag_of_sources)
  image=$registry/$repository:$tag
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
  [[ -n $DRY_RUN ]] || built_for "$(architecture_here)"
  run "$CONTAINER" push "$image"
}

architecture_here() {
  if [[ ${CONTAINER##*/} == buildah ]]; then
    "$CONTAINER" inspect --type image --format '{{.OCIv1.Architecture}}' "$image"
  else
    "$CONTAINER" image inspect --format '{{.Architecture}}' "$image"
  fi
}

# The architecture is only in the image's configuration, which ECR stores like a layer.
architecture_in_ecr() {
  local digest url
  digest=$(manifest | tr -d '\n' | sed -n 's/.*"config"[^}]*"digest" *: *"\(sha256:[0-9a-f]*\)".*/\1/p')
  url=$("$AWS" ecr get-download-url-for-layer --repository-name "$repository" --layer-digest "$digest" \
    --region "$region" --output text --query downloadUrl)
  "$CURL" --fail --silent --show-error --max-time 60 "$url" |
    tr -d '\n' | sed -n 's/.*"architecture" *: *"\([a-z0-9]*\)".*/\1/p'
}

# $1: architecture in the words of images; sets the parameter of the template, in Lambda's words
built_for() {
  local parameter name
  case $1 in
    amd64) name=x86_64 ;;
    arm64) name=arm64 ;;
    *) fail "$image was built for '$1', which Lambda does not have" ;;
  esac
  for parameter in "${parameters[@]}"; do
    [[ $parameter != Architecture=* || $parameter == "Architecture=$name" ]] ||
      fail "$image was built for $name, and not for ${parameter#*=}: leave Architecture out, or build it for that"
  done
  architecture=$name
}

manifest() {
  local id=imageTag=${image##*:}
  [[ $image != *@* ]] || id=imageDigest=${image##*@}
  "$AWS" ecr batch-get-image --repository-name "$repository" --image-ids "$id" --region "$region" --output text \
    --query "images[0].imageManifest"
}

why_it_failed() {
  "$AWS" cloudformation describe-stack-events --stack-name "$stack" --region "$region" --output text \
    --query "StackEvents[?contains(ResourceStatus, 'FAILED')].[LogicalResourceId, ResourceStatusReason]" >&2 || true
}

# $1: name of an output of the stack; empty where it has none
output() {
  local value
  value=$("$AWS" cloudformation describe-stacks --stack-name "$stack" --region "$region" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue")
  [[ $value == None ]] || printf '%s' "$value"
}

# Deployed images outlive those that were only pushed: infra/image-lifecycle.json recognises them by this tag.
mark_as_deployed() {
  local tag=${image##*:}
  [[ $image != *@* ]] || tag=${tag:0:12}
  tag=deployed-${tag#deployed-}
  if is_pushed "$tag"; then
    return
  fi
  "$AWS" ecr put-image --repository-name "$repository" --region "$region" --image-tag "$tag" \
    --image-manifest "$(manifest)" >/dev/null ||
    fail "$image is deployed, but could not be tagged $tag: without it, it expires after ten further pushes"
}

check_stack
if [[ -z $image ]]; then
  build_and_push
elif [[ $image != "$registry/$repository"[:@]* ]]; then
  fail "$image is not of this environment's repository, $registry/$repository: it could expire there while it is in use"
fi
if [[ -z $architecture && -z $DRY_RUN ]]; then
  built_for "$(architecture_in_ecr)"
fi
[[ -z $architecture ]] || parameters+=("Architecture=$architecture")

say "deploying $image as $stack"
if ! run "$AWS" cloudformation deploy --template-file infra/template.yaml --stack-name "$stack" --region "$region" \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset --tags "home-library=$environment" \
  --parameter-overrides "${parameters[@]}" "ImageUri=$image"; then
  why_it_failed
  fail "the stack $stack was not deployed; what was there before still is"
fi
if [[ -n $DRY_RUN ]]; then
  say "would ask the new version for /health"
  exit
fi
mark_as_deployed
address=$(output Address)
domain_target=$(output DomainTarget)
asking=("$address/health")
if [[ -n $domain_target ]]; then
  # also before anybody knows the new name
  asking+=(--connect-to "${address#https://}:443:$domain_target:443")
fi
# a function that was just made takes a moment
"$CURL" --fail --silent --show-error --retry 8 --retry-delay 5 --retry-all-errors --max-time 60 --output /dev/null \
  "${asking[@]}" || fail "deployed, but $address/health does not answer well; see infra/logs.sh $environment"
record=$(output DnsRecord)
[[ -z $record ]] || say "where the names of your domain are kept, there has to be: $record"
say "Home Library is at"
printf '%s\n' "$address"
