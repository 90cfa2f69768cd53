-- expect: ok exit=0 arg=one arg="two words" stdout="one|two words\n"
print(table.concat(arg, "|"))
