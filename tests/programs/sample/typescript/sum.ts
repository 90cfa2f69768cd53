// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
declare function require(name: string): any;

const text: string = require("fs").readFileSync(0, "utf8");
const numbers: number[] = text.split(/\s+/).map(Number);
console.log(numbers.reduce((sum, number) => sum + number, 0));
