# expect: runtime_error exit=127 stdout="before\n" stderr_has="not found"
echo before
no-such-command
