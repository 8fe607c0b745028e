#!/usr/bin/env bash
# Takes the AWS edition down. usage: teardown.sh ENVIRONMENT [--dry-run] [--yes]
# What readers have entered is deleted too, but never in prod: there the tables stay.
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}" >&2; }

[[ $# -gt 0 ]] || { usage; exit 2; }
check_environment "$1"
shift
sure=
while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=1 ;;
    --yes) sure=1 ;;
    *) usage; fail "unknown: $1" ;;
  esac
  shift
done

check_credentials
if [[ -z $sure && -z $DRY_RUN ]]; then
  printf 'This ends %s in account %s. Type its name, %s, to go on: ' "$stack" "$account" "$environment" >&2
  read -r answer || answer=
  [[ $answer == "$environment" ]] || fail "left as it is"
fi

tables=$("$AWS" cloudformation describe-stacks --stack-name "$stack" --region "$region" --output text \
  --query "Stacks[0].Outputs[?ends_with(OutputKey, 'TableName')].OutputValue") || fail "there is no stack $stack"
run "$AWS" cloudformation delete-stack --stack-name "$stack" --region "$region"
run "$AWS" cloudformation wait stack-delete-complete --stack-name "$stack" --region "$region"
for table in $tables; do
  if [[ $environment == prod ]]; then
    say "kept: table $table"
  else
    run "$AWS" dynamodb delete-table --table-name "$table" --region "$region" >/dev/null
  fi
done
say "Done. The images stay in the repository $repository: $AWS ecr delete-repository --force removes it."
