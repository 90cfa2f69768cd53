// expect: runtime_error exit=1 end=exited stdout="before\n" stderr_has="main.js:4" stderr_has="Error: no" stderr_lacks=codevault
console.log("before");
function fail() {
  throw new Error("no");
}
fail();
