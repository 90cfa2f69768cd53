# expect: ok exit=0 stdout="bin\nbox\ncodevault\ndev\netc\nlib\nlib64\nproc\nsbin\ntmp\nusr\n"
# Lists the whole root. Files that languages need outside of /usr are below /etc or /var/lib.
shopt -s nullglob
for name in /* /var/* /var/lib/*; do
  case $name in
    /lib32 | /var | /var/lib | /var/lib/ghc) ;;
    *) echo "${name#/}" ;;
  esac
done
