// expect: runtime_error|memory_limit_exceeded cpu_time_ms=15000 wall_time_ms=40000
const blocks = [];
for (;;) blocks.push(new Array(1 << 16).fill(blocks.length));
