# expect: ok exit=0 stdout="bin\nbox\ncodevault\ndev\netc\nlib\nlib64\nproc\nsbin\ntmp\nusr\n"
# All that there is. What languages ask for beside /usr is below /etc or /var/lib.
shopt -s nullglob
for name in /* /var/* /var/lib/*; do
  case $name in
    /lib32 | /var | /var/lib | /var/lib/ghc) ;;
    *) echo "${name#/}" ;;
  esac
done
