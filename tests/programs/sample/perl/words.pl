# expect: ok exit=0 stdin="the cat and the dog and the bird" stdout="the: 3\nand: 2\nbird: 1\ncat: 1\ndog: 1\n"
use strict;
use warnings;

my %count;
$count{$_}++ for split ' ', join '', <STDIN>;
print "$_: $count{$_}\n" for sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count;
