// expect: ok exit=0 stdin="one\ntwo\nthree" stdout="1 one\n2 two\n3 three\n"
const lines = require("readline").createInterface({ input: process.stdin });
let number = 0;
lines.on("line", (line) => console.log(++number, line));
