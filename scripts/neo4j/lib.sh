# Sourced by the scripts beside this folder; bash 3.2 (macOS) is enough.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
browser=$(sed -n 's:.*<neo4j-browser.version>\(.*\)</neo4j-browser.version>.*:\1:p' "$here/pom.xml")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/diplograph
lib=$cache/neo4j-$version-browser-$browser

say() { echo "neo4j: $*" >&2; }
# fail STATUS MESSAGE: 2 something is wrong, 3 a tool is missing.
fail() { local status=$1; shift; say "$*"; exit "$status"; }
# missing TOOL DEBIAN FEDORA MACOS
missing() {
  say "$1 is missing. It comes with"
  printf '  Debian, Ubuntu: sudo apt-get install %s\n  Fedora:         sudo dnf install %s\n  macOS:          brew install %s\n' "$2" "$3" "$4" >&2
  exit 3
}

java_major() { java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }
need_java() {
  local major; major=$(java_major || true)
  [ "${major:-0}" -ge 17 ] || missing "Java 17 or newer" openjdk-17-jre-headless java-21-openjdk-headless openjdk@21
}
need_maven() { command -v mvn >/dev/null || missing Maven maven maven maven; }

opens=(--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED)

# taken PORT: somebody answers there on loopback.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
# free_port PORT: the first from PORT on that nobody answers at.
free_port() { local p=$1; while taken "$p"; do p=$((p + 1)); done; echo "$p"; }

# alive HOME: the server of this home runs. A killed server that nobody has reaped stays as a zombie, and after a
# restart of the machine its number may be another program's: look at the state and at the command.
alive() {
  [ -f "$1/pid" ] || return 1
  local pid; pid=$(cat "$1/pid")
  case $(ps -o stat= -p "$pid" 2>/dev/null) in "" | Z*) return 1 ;; esac
  ps -ww -o args= -p "$pid" | grep -qF -- "--home-dir=$1"
}

# answers PORT: HTTP on loopback says 200. It comes up last, after Bolt.
answers() {
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  IFS= read -r -t 5 line <&3 || true
  exec 3>&-
  case $line in *" 200 "*) return 0 ;; *) return 1 ;; esac
}
