<?php // expect: runtime_error exit=255 stdout_has="before\n"
echo "before\n";
throw new RuntimeException('no');
