// expect: time_limit_exceeded cpu_time_ms=500 end=cpu_time
for (;;);
