# expect: ok exit=0 stdout="a\nb\n2\n"
mkdir -p folder
echo a >folder/1
cp folder/1 /tmp/1
echo b >>/tmp/1
cat /tmp/1
wc -l <"$TMPDIR/1"
