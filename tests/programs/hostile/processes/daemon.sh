# expect: ok exit=0 stdout="done\n" wall_time_ms=60000
setsid nohup sleep 100000 &
(trap '' TERM HUP INT; sleep 100000) &
disown -a
echo done
