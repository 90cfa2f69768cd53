# expect: ok exit=0 stdout="bin\nbox\ncodevault\ndev\netc\nlib\nlib64\nproc\nsbin\ntmp\nusr\n"
# All that there is.
for name in /*; do
  case ${name#/} in
    lib32) ;;
    *) echo "${name#/}" ;;
  esac
done
