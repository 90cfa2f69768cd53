# expect: ok exit=0 arg=one arg="two words" arg="" stdout="3\n<one>\n<two words>\n<>\n"
echo $#
printf '<%s>\n' "$@"
