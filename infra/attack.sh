#!/usr/bin/env bash
# Attacks the packaged library on this machine with wapiti and sqlmap, which nobody here wrote, as a signed-in reader with
# books. Starts it on an empty folder, ends it, and leaves the reports in target/attack. At most ten minutes; loopback only.
# Needs `mvn package -DskipTests` before, and wapiti and sqlmap (apt-get install wapiti sqlmap).
# usage: attack.sh [SECONDS FOR EACH TOOL (200)]
set -euo pipefail
# shellcheck source=infra/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=${1:-200}
: "${JAVA:=java}" "${WAPITI:=wapiti}" "${SQLMAP:=sqlmap}" "${PORT:=18088}"
need "$JAVA"
need "$WAPITI"
need "$SQLMAP"
need "$CURL"

jar=$root/target/home-library-microbundle.jar
[[ -f $jar ]] || fail "there is no $jar: run mvn package -DskipTests first"
folder=$root/target/attack
rm -rf "$folder"
mkdir -p "$folder/tmp"
site=http://127.0.0.1:$PORT

LIBRARY_DATA_DIR=$folder/data METADATA_PROVIDERS=google-books,open-library \
  METADATA_GOOGLE_BOOKS_URL=http://127.0.0.1:9 METADATA_OPEN_LIBRARY_URL=http://127.0.0.1:9 \
  METADATA_OPEN_LIBRARY_COVERS_URL=http://127.0.0.1:9 \
  "$JAVA" -Xmx320m "-Djava.io.tmpdir=$folder/tmp" -jar "$jar" --port "$PORT" >"$folder/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
say "starting the library at $site"
"$CURL" --silent --fail --output /dev/null --retry 120 --retry-delay 1 --retry-all-errors "$site/health"

# A browser with an account and some books. The first account is the administrator: the attacker is the second.
browse() { "$CURL" --silent --fail --output /dev/null --cookie "$1" --cookie-jar "$1" "${@:2}"; }
cookie() { awk -v name="$2" '$6 == name { print $7 }' "$1"; }
post() { browse "$1" --data-urlencode "_csrf=$(cookie "$1" csrf)" "${@:3}" "$site$2"; }
register() {
  browse "$1" "$site/register"
  post "$1" /register --data-urlencode "username=$2" --data-urlencode "email=$2@example.org" \
    --data-urlencode 'password=correct horse battery' --data-urlencode 'confirm_password=correct horse battery'
}
register "$folder/owner.txt" owner
register "$folder/attacker.txt" attacker
for title in 'A first book' 'A second book' 'A third book'; do
  post "$folder/attacker.txt" /books --data-urlencode "title=$title" --data-urlencode 'author=Somebody' --data-urlencode 'rating=4.5'
done
book=$("$CURL" --silent --cookie "$folder/attacker.txt" "$site/books" | grep -o '/books/[0-9a-f-]\{36\}' | head -n 1)

session=$(cookie "$folder/attacker.txt" session)
csrf=$(cookie "$folder/attacker.txt" csrf)
morsel() { printf '"%s":{"value":"%s","expires":null,"secure":false,"port":null,"version":0}' "$1" "$2"; }
printf '{"127.0.0.1":{"/":{%s,%s}}}' "$(morsel session "$session")" "$(morsel csrf "$csrf")" >"$folder/cookies.json"

# Debian's wapiti 3.0.4 writes the flags of a pattern at its end, where Python 3.11 no longer takes them.
mkdir "$folder/python"
cat >"$folder/python/sitecustomize.py" <<'PY'
import re
compile = re.compile
def flags_first(pattern, flags=0):
    late = isinstance(pattern, str) and pattern.endswith('(?ms)')
    return compile('(?ms)' + pattern[:-5] if late else pattern, flags)
re.compile = flags_first
PY

say "wapiti: $seconds s"
PYTHONPATH=$folder/python "$WAPITI" --url "$site/books" --scope domain --start "$site$book" --start "$site/account" --start "$site/scan" \
  --cookie "$folder/cookies.json" --exclude "$site/logout" --exclude "$site/logout-everywhere" --exclude "$site/account/delete" \
  --module blindsql,cookieflags,crlf,csp,exec,file,http_headers,methods,permanentxss,redirect,sql,ssrf,xss,xxe,csrf \
  --max-scan-time "$seconds" --max-attack-time 30 --max-files-per-dir 20 --max-links-per-page 30 --depth 4 \
  --endpoint "$site" --store-session "$folder/wapiti" --flush-session --no-bugreport --format json --output "$folder/wapiti.json" \
  >"$folder/wapiti.log" 2>&1 || say "wapiti ended with $?: see $folder/wapiti.log"

say "sqlmap: $seconds s"
attack_sql() { # URL, more options
  timeout "$((seconds / 4))" "$SQLMAP" --batch --disable-coloring --url "$1" --cookie "session=$session; csrf=$csrf" \
    --level 1 --risk 1 --technique BEU --ignore-code 400,401,404,409,429,503 \
    --output-dir "$folder/sqlmap" "${@:2}" >>"$folder/sqlmap.log" 2>&1 || true
}
attack_sql "$site/books?q=book&status=to-read&rating=0.5&sort=title&dir=asc&view=table&after=x&sync=pending"
attack_sql "$site$book" --data "title=A&author=B&genre=C&description=D&status=read&rating=4&version=0&_csrf=$csrf" --csrf-token _csrf --csrf-url "$site$book/edit"
attack_sql "$site/login" --data "email=a@example.org&password=x&next=/books&_csrf=$csrf" --csrf-token _csrf --csrf-url "$site/books/new" -p email,password
attack_sql "$site/covers/1*"

# What was found, and whether the library has lived through it.
injections=$(grep -c '^Parameter: ' "$folder/sqlmap.log" || true)
failures=$(grep -c ' unforeseen' "$folder/server.log" || true)
printf '%-34s %s\n' 'injection points by sqlmap' "$injections" \
  'answers with status 500' "$failures" \
  'health afterwards' "$("$CURL" --silent --output /dev/null --write-out '%{http_code}' "$site/health")"
printf '%-34s %s\n' 'addresses and forms by wapiti' "$(sed -n 's/.*found \([0-9]*\) URLs.*/\1/p' "$folder/wapiti.log")"
python3 - "$folder/wapiti.json" <<'PY'
import json, sys
found = json.load(open(sys.argv[1]))
for kind in ('vulnerabilities', 'anomalies', 'additionals'):
    for name, cases in found[kind].items():
        if cases:
            print('%-34s %d' % ('wapiti: ' + name, len(cases)))
            for case in cases[:5]:
                print('    %s %s (%s) %s' % (case['method'], case['path'], case['parameter'], case['info']))
PY
