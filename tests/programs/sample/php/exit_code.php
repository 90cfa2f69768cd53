<?php // expect: runtime_error exit=7 stdout="before\n"
echo "before\n";
exit(7);
