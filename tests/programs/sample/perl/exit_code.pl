# expect: runtime_error exit=7 stdout="later\n"
END { print "later\n" }
exit 7;
