# expect: ok stdout="100000\n"
sub depth { my ($n) = @_; return $n == 0 ? 0 : 1 + depth($n - 1) }
print depth(100000), "\n";
