# expect: runtime_error exit=1 stdout="before\n" stderr_has="no"
cat("before\n")
stop("no")
