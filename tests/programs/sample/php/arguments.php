<?php // expect: ok exit=0 arg=one arg="two words" stdout="one|two words\n"
echo implode('|', array_slice($argv, 1)), "\n";
