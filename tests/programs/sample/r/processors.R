# expect: ok stdout="equal\n"
status <- readLines("/proc/self/status")
mask <- gsub("[^0-9a-f]", "", sub("Cpus_allowed:", "", grep("^Cpus_allowed:", status, value = TRUE)))
digits <- strtoi(strsplit(mask, "")[[1]], 16L)
allowed <- sum(sapply(digits, function(digit) sum(bitwAnd(digit, c(1L, 2L, 4L, 8L)) > 0)))
cat(if (parallel::detectCores() == allowed) "equal\n" else "different\n")
