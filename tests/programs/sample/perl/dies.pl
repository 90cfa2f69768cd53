# expect: runtime_error stdout="before\n" stderr="no at main.pl line 4.\n"
$| = 1;
print "before\n";
die "no";
