# expect: ok exit=0 stdout="3 the\n2 and\n1 bird\n"
printf '%s\n' the cat and the dog and the bird | sort | uniq -c | sort -k1,1nr -k2 | awk '{ print $1, $2 }' | head -n 3
