// expect: ok after=leave.js exit=0 stdout="clean\n"
const fs = require("fs");

const names = [...fs.readdirSync("/box"), ...fs.readdirSync("/tmp"), ...fs.readdirSync("/dev/shm")];
const left = names.filter((name) => name !== "main.js" && name !== "index.js");
const clean = left.length === 0 && {}.left === undefined && process.env.NODE_OPTIONS === undefined;
console.log(clean ? "clean" : `left: ${left}`);
