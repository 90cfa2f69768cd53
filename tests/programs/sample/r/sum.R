# expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
cat(sum(scan(file("stdin"), quiet = TRUE)), "\n", sep = "")
