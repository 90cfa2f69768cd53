# expect: ok exit=0 arg=one arg="two words" arg="\xe2\x82\xac" stdout="[\"one\", \"two words\", \"\xe2\x82\xac\"]\n"
p ARGV
