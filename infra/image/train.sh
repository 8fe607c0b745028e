#!/usr/bin/env bash
# Starts the function once, asks for some pages, and keeps the classes that this loaded for the starts to come. The cache knows
# each file by its time, which copying changes: so this runs in the image itself, not in the stage before.
set -euo pipefail

: "${TASK:=/var/task}" "${RUNTIME:=/opt/java}"
# shellcheck source=infra/image/settings.sh
. "$TASK/settings.sh"

version=$("$RUNTIME/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
if [[ $version -ge 25 ]]; then
  cache=-XX:AOTCache=$TASK/classes.aot
  record=-XX:AOTCacheOutput=$TASK/classes.aot
else
  cache=-XX:SharedArchiveFile=$TASK/classes.jsa
  record=-XX:ArchiveClassesAtExit=$TASK/classes.jsa
fi
cd "$TASK"
"$RUNTIME/bin/java" "@$TASK/java.options" "$record" org.homelibrary.lambda.TrainingRun
echo "$cache" >>"$TASK/java.options"
rm -f "$TASK/settings.sh" "$TASK/train.sh"
rm -rf /tmp/payara* /tmp/hsperfdata*
