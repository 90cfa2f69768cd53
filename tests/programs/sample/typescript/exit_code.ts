// expect: runtime_error exit=1 stdout="before\n" stderr_has="Error: no"
console.log("before");
throw new Error("no");
