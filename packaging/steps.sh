# shellcheck shell=bash
# Sourced by app/run, tests/run, packaging/setup and packaging/try-bare: short lines with the time that has gone by, and no
# step that fails without showing why.

: "${LC_ALL:=C.UTF-8}"
export LC_ALL
steps_start=${EARSHOT_STEPS_START:-$(date +%s)}
export EARSHOT_STEPS_START=$steps_start # a script that calls another one goes on with one clock

elapsed() {
    local seconds=$(($(date +%s) - steps_start))
    printf '%3d:%02d' $((seconds / 60)) $((seconds % 60))
}

say() {
    printf '[%s] %s\n' "$(elapsed)" "$*"
}

# Several lines, the first with the time, the rest indented below it.
fail() {
    local status=$1 first=$2
    shift 2
    printf '[%s] %s\n' "$(elapsed)" "$first" >&2
    [ $# -eq 0 ] || printf '%s\n' "$@" | sed 's/^/        /' >&2
    exit "$status"
}

# Last line of a log that says something, cut to one row of a terminal.
last_line() {
    tail -c 2000 "$1" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c 1-100 || true
}

# step "Compiling" /path/to/log command arguments…
# Output goes to the log; every 20 seconds its last line is shown. A failure prints the log's tail, the whole log's path, and
# ends the script with the command's own status.
step() {
    local title=$1 log=$2 status=0 job beat
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$title …"
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    (
        trap 'kill "$nap" 2>/dev/null; exit 0' TERM
        while true; do
            sleep 20 &
            nap=$!
            wait "$nap"
            printf '[%s]   … %s\n' "$(elapsed)" "$(last_line "$log")"
        done
    ) &
    beat=$!
    # Ctrl+C and a polite kill end the step as well as the script.
    trap 'kill "$job" "$beat" 2>/dev/null; exit 130' INT TERM
    wait "$job" || status=$?
    trap - INT TERM
    kill "$beat" 2>/dev/null || true
    wait "$beat" 2>/dev/null || true
    if [ "$status" -ne 0 ]; then
        printf '[%s] %s: failed with status %s. The end of its log:\n' "$(elapsed)" "$title" "$status" >&2
        tail -n 40 "$log" | sed 's/^/    | /' >&2
        printf '        The whole log: %s\n' "$log" >&2
        exit "$status"
    fi
}

# As many compilers as there are processors and as memory allows (about 1.5 GB for the largest file).
compile_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ {print int($2 / 1572864)}' /proc/meminfo)
    [ "${memory:-1}" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

# configure PRESET FOLDER: runs CMake only where something that it reads is newer than what it wrote. CMake watches its own
# files while building, but does not see a preset that changed or a room's folder that is new.
configure() {
    local preset=$1 folder=$2
    if [ -f "$folder/build.ninja" ] && [ -z "$(find CMakePresets.json CMakeLists.txt app core ui resources translations tests \
        packaging \( -name CMakeLists.txt -o -name '*.cmake' -o -name CMakePresets.json \) \
        -newer "$folder/build.ninja" -print -quit 2>/dev/null)" ]; then
        return
    fi
    step "Configuring ($preset)" "build/logs/configure-$preset.log" cmake --preset "$preset"
    touch -c "$folder/build.ninja" # CMake leaves an unchanged file's time alone, and would be run again at every call
}
