<?php // expect: ok stdout="equal\n"
preg_match('/^Cpus_allowed:\s*(\S+)/m', file_get_contents('/proc/self/status'), $mask);
$allowed = substr_count(base_convert(str_replace(',', '', $mask[1]), 16, 2), '1');
echo preg_match_all('/^processor/m', file_get_contents('/proc/cpuinfo')) === $allowed ? "equal\n" : "different\n";
