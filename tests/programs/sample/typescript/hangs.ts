// expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
console.log("before");
for (;;) {}
