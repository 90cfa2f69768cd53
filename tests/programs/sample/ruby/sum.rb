# expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
puts $stdin.read.split.sum(&:to_i)
