#!/usr/bin/env bash
# Shows the logs of the AWS edition. usage: logs.sh ENVIRONMENT [api|worker|access] [--since 1h] [--follow]
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { sed -n '2s/^# //p' "${BASH_SOURCE[0]}" >&2; }

[[ $# -gt 0 ]] || { usage; exit 2; }
check_environment "$1"
shift
group=/aws/lambda/BookLibrary-API-$environment
options=(--format short)
while [[ $# -gt 0 ]]; do
  case $1 in
    api) ;;
    worker) group=/aws/lambda/BookLibrary-MetadataWorker-$environment ;;
    access) group=/aws/vendedlogs/BookLibrary-Access-$environment ;;
    --since) options+=(--since "${2:?--since needs a time, as 1h}"); shift ;;
    --follow) options+=(--follow) ;;
    --dry-run) DRY_RUN=1 ;;
    *) usage; fail "unknown: $1" ;;
  esac
  shift
done

check_credentials
run "$AWS" logs tail "$group" --region "$region" "${options[@]}"
