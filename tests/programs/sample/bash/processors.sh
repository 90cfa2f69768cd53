# expect: ok stdout="equal\n"
[ "$(nproc)" = "$(grep -c ^processor /proc/cpuinfo)" ] && [ "$(nproc)" = "$(getconf _NPROCESSORS_ONLN)" ] && echo equal
