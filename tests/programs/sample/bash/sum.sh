# expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
sum=0
while read -ra numbers; do
  for number in "${numbers[@]}"; do ((sum += number)); done
done
echo "$sum"
