#!/usr/bin/env bash
# Prepares, while the image is built, what a start would otherwise do each time: a runtime of the modules that are needed and
# a root of the server that knows the application. train.sh goes on from there.
set -euo pipefail

: "${BUILD:=/build}" "${TASK:=/var/task}" "${RUNTIME:=/opt/java}"
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}

modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net
modules+=,jdk.security.auth,jdk.unsupported,jdk.xml.dom,jdk.zipfs
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,de --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$RUNTIME"
# for jlink leaves it out, and the cache is made on top of it
"$RUNTIME/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null

mkdir -p "$TASK/server"
cp -r "$BUILD/app" "$BUILD/lib" "$TASK/"
"$RUNTIME/bin/java" -jar "$BUILD/payara-micro.jar" --nohazelcast --rootdir "$TASK/server" --outputlauncher

# What the server's launcher has in its manifest, and a class path does not read.
(cd "$BUILD" && "$jdk/bin/jar" xf "$TASK/server/launch-micro.jar" META-INF/MANIFEST.MF)
packages() {
  tr -d '\r' <"$BUILD/META-INF/MANIFEST.MF" | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g' | sed -n "s/^$1: //p" |
    tr ' ' '\n' | sed "s|.*|--$2=&=ALL-UNNAMED|"
}
class_path=$TASK/server/launch-micro.jar
for jar in "$TASK"/lib/*.jar; do
  class_path+=:$jar
done
{
  packages Add-Opens add-opens
  packages Add-Exports add-exports
  echo --enable-native-access=ALL-UNNAMED
  # Whoever waits for one page gains nothing from a second compiler.
  echo -XX:TieredStopAtLevel=1
  echo -XX:+UseSerialGC
  echo -Xmx320m
  echo -Djava.awt.headless=true
  echo "-Dorg.homelibrary.lambda.root=$TASK/server"
  echo "-cp $class_path"
} >"$TASK/java.options"

# shellcheck source=infra/image/settings.sh
. "$BUILD/settings.sh"

cat "$BUILD/payara-config/pre-boot.txt" "$BUILD/pre-boot.txt" >"$BUILD/all-pre-boot.txt"
"$RUNTIME/bin/java" "@$TASK/java.options" fish.payara.micro.impl.RootDirLauncher --warmup --nohazelcast --disablephonehome \
  --prebootcommandfile "$BUILD/all-pre-boot.txt" --postbootcommandfile "$BUILD/payara-config/post-boot.txt" \
  --logproperties "$BUILD/payara-config/logging.properties" --deploy "$TASK/app" --contextroot /
cp "$BUILD/payara-config/logging.properties" "$TASK/server/config/logging.properties"
grep -q 'context-root="/"' "$TASK/server/config/domain.xml" || {
  echo "the application was not deployed" >&2
  exit 1
}
cd "$TASK/server"
# The server's stores of certificates are sealed with a password that everybody knows, and each start would derive its key in
# ten thousand rounds. What keeps them from being changed is the image. Its own key signs nothing: TLS ends at the gateway.
for store in config/cacerts.p12 config/keystore.p12; do
  "$jdk/bin/keytool" -J-Dkeystore.pkcs12.macAlgorithm=NONE -J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE \
    -J-Dkeystore.pkcs12.keyPbeIterationCount=1 -importkeystore -noprompt -srckeystore "$store" -srcstorepass changeit \
    -destkeystore "$store.new" -deststoretype pkcs12 -deststorepass changeit >/dev/null 2>&1 || {
    echo "$store could not be written anew" >&2
    exit 1
  }
  mv "$store.new" "$store"
done
rm -rf autodeploy logs lib config/lockfile config/pid* config/local-password config/.instancestate config/domain.xml.bak

cp "$BUILD/settings.sh" "$BUILD/train.sh" "$TASK/"
