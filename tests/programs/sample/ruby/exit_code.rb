# expect: runtime_error exit=7 stdout="later\n"
at_exit { puts "later" }
exit 7
