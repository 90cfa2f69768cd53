# expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
use strict;
use warnings;

my $sum = 0;
while (my $line = <STDIN>) { $sum += $_ for split ' ', $line }
print "$sum\n";
