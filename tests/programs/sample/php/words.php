<?php // expect: ok exit=0 stdin="the cat and the dog and the bird" stdout="the: 3\nand: 2\nbird: 1\ncat: 1\ndog: 1\n"
$counts = array_count_values(explode(' ', stream_get_contents(STDIN)));
ksort($counts);
arsort($counts);
foreach ($counts as $word => $count) {
    echo "$word: $count\n";
}
