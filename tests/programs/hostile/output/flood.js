// expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536 truncated=yes
const { writeSync } = require("fs");

for (;;) {
  try {
    writeSync(1, "more and more\n");
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
