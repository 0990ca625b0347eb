#!/usr/bin/env bash
# Kills the running application N times under concurrent writers, and checks after each restart
# that every booklet it acknowledged is there.
#
#   ./mvnw -q -DskipTests package && src/test/crash/kill-9.sh
#
# N=200           kills
# WRITERS=8       writers posting at the same time
# LIMIT=15        seconds a restart may take until healthy
# JAR=target/filrouge.jar    unpacked first, as the README does to run it
set -euo pipefail

N=${N:-200}
WRITERS=${WRITERS:-8}
LIMIT=${LIMIT:-15}
JAR=${JAR:-target/filrouge.jar}
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
app=
slowest=0
touch "$work/acknowledged" "$work/lost"

finish() {
  status=$?
  trap - EXIT
  kill_app
  wait
  if [ "$status" -eq 0 ]; then
    rm -rf "$work"
  else
    echo "What happened is kept in $work" >&2
  fi
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT TERM

kill_app() {
  if [ -n "$app" ]; then
    kill -9 "$app" 2>/dev/null || true
    wait "$app" 2>/dev/null || true
    app=
  fi
}

now() { date +%s%3N; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000)) # below those that outgoing connections take
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# Starts the application, and leaves in $took how many milliseconds it needed to be healthy.
start_app() {
  local begun
  base="http://127.0.0.1:$(free_port)"
  begun=$(now)
  "$JAVA" -jar "$work/app/${JAR##*/}" --server.port="${base##*:}" --filrouge.data-dir="$work/data" \
    --filrouge.mongodb-uri= >>"$work/application.log" 2>&1 &
  app=$!
  until curl -fs -o /dev/null --max-time 2 "$base/actuator/health"; do
    if ! kill -0 "$app" 2>/dev/null || [ $(($(now) - begun)) -gt 300000 ]; then
      echo "The application does not start:" >&2
      tail -n 30 "$work/application.log" >&2
      exit 1
    fi
    sleep 0.1
  done
  took=$(($(now) - begun))
  if [ "$took" -gt "$slowest" ]; then slowest=$took; fi
}

# Posts booklets until the application dies, noting the path of each one it answered 201 for.
write() {
  local writer=$1 answer status path alive=1 i=0
  while [ "$alive" -eq 1 ]; do
    i=$((i + 1))
    answer=$(curl -s -o /dev/null -D - --max-time 30 -u cep:demo \
      -H 'Content-Type: application/json' \
      -d '{"identity":{"givenName":"Fictive","familyName":"Tour '"$round"' Main '"$writer"' Livret '"$i"'","birthDate":"1990-01-01"},"situation":{}}' \
      "$base/api/v1/booklets") || alive=0
    status=$(printf '%s' "$answer" | awk 'NR == 1 { print $2 }')
    path=$(printf '%s' "$answer" | tr -d '\r' |
      awk 'tolower($1) == "location:" { sub("^https?://[^/]*", "", $2); print $2 }')
    if [ "$status" = 201 ] && [ -n "$path" ]; then
      echo "$path" >>"$work/round.$writer"
    elif [ "$alive" -eq 1 ]; then
      echo "answer $status to a creation" >>"$work/unexpected"
      alive=0
    fi
  done
}

# Prints those of the paths on standard input that do not answer 200.
missing() {
  awk -v base="$base" '{ printf "url = \"%s%s\"\noutput = \"/dev/null\"\n", base, $1 }' >"$work/urls"
  if [ -s "$work/urls" ]; then
    { curl -s --max-time 60 -u cep:demo -w '%{http_code} %{url_effective}\n' -K "$work/urls" || true; } |
      awk '$1 != 200 { sub("^https?://[^/]*", "", $2); print $2 }'
  fi
}

# Prints the id of every booklet that the list gives: what has the length of an id that we know.
listed() {
  local known cursor=() page next
  known=$(head -n 1 "$work/acknowledged")
  known=${known##*/}
  while :; do
    page=$(curl -fs --max-time 60 -u cep:demo -G -d limit=100 "${cursor[@]}" "$base/api/v1/booklets")
    grep -oE '"id" *: *"[^"]*"' <<<"$page" | cut -d'"' -f4 | awk -v n="${#known}" 'length == n' || true
    next=$(grep -oE '"next" *: *"[^"]*"' <<<"$page" | cut -d'"' -f4 || true)
    [ -n "$next" ] || return 0
    cursor=(--data-urlencode "cursor=$next")
  done
}

count() { wc -l | tr -d ' '; }

"$JAVA" -Djarmode=tools -jar "$JAR" extract --destination "$work/app" >/dev/null
start_app
printf 'first start: healthy in %d ms\n' "$took"
slowest=0
for ((round = 1; round <= N; round++)); do
  writers=()
  for ((w = 1; w <= WRITERS; w++)); do
    write "$w" &
    writers+=($!)
  done
  until compgen -G "$work/round.*" >/dev/null || [ -s "$work/unexpected" ]; do sleep 0.05; done
  sleep "$((RANDOM % 2)).$((RANDOM % 10))$((RANDOM % 10))"
  kill_app
  wait "${writers[@]}"
  if [ -s "$work/unexpected" ]; then
    sort "$work/unexpected" | uniq -c >&2
    exit 1
  fi
  find "$work" -name 'round.*' -exec cat {} + >"$work/round"
  find "$work" -name 'round.*' -delete
  start_app
  missing <"$work/round" >"$work/missing"
  cat "$work/missing" >>"$work/lost"
  cat "$work/round" >>"$work/acknowledged"
  printf 'kill %d/%d: %d acknowledged, %d lost, healthy again in %d ms\n' \
    "$round" "$N" "$(count <"$work/round")" "$(count <"$work/missing")" "$took"
done

missing <"$work/acknowledged" >>"$work/lost"
lost=$(sort -u "$work/lost" | count)
sed 's,.*/,,' "$work/acknowledged" | sort >"$work/ids"
listed | sort >"$work/listed"
{
  uniq -d "$work/listed"
  comm -23 "$work/ids" <(uniq "$work/listed")
  sed 's,^,/api/v1/booklets/,' "$work/listed" | missing
} >"$work/torn"
torn=$(count <"$work/torn")

printf '%d kills, %d acknowledged, %d lost, %d index mismatches, slowest restart %d ms\n' \
  "$N" "$(count <"$work/ids")" "$lost" "$torn" "$slowest"
[ "$lost" -eq 0 ] && [ "$torn" -eq 0 ] && [ "$slowest" -le $((LIMIT * 1000)) ]
