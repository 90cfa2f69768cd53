# expect: runtime_error exit=7 stdout="before\n"
cat("before\n")
quit(status = 7)
