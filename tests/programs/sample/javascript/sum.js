// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
const text = require("fs").readFileSync(0, "utf8");
console.log(text.split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
