// expect: memory_limit_exceeded|runtime_error cpu_time_ms=15000 wall_time_ms=40000
const blocks = [];
for (;;) blocks.push(Buffer.alloc(1 << 20, 1));
