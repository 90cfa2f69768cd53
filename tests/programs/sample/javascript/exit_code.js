// expect: runtime_error exit=7 stdout="before\nexiting 7\n"
process.on("exit", (code) => console.log("exiting", code));
console.log("before");
process.exitCode = 7;
