# expect: ok exit=0 stdout_lacks=WORKED
(exec 3<>/dev/tcp/1.1.1.1/53) 2>/dev/null && echo WORKED
(exec 3<>/dev/udp/8.8.8.8/53 && echo x >&3) 2>/dev/null && echo WORKED
exit 0
