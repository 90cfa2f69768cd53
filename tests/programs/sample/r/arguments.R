# expect: ok exit=0 arg=one arg="two words" stdout="one|two words\n"
cat(paste(commandArgs(trailingOnly = TRUE), collapse = "|"), "\n", sep = "")
