<?php // expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
echo array_sum(preg_split('/\s+/', trim(stream_get_contents(STDIN)))), "\n";
