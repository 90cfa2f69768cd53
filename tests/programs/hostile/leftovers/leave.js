// expect: ok exit=0 stdout="left\n"
const fs = require("fs");

Object.prototype.left = true;
globalThis.left = true;
fs.mkdirSync("/box/node_modules/fs", { recursive: true });
fs.writeFileSync("/box/node_modules/fs/index.js", "process.exit(66)");
fs.writeFileSync("/box/package.json", '{"type": "module"}');
fs.writeFileSync("/tmp/left", "left");
process.env.NODE_OPTIONS = "--require /tmp/left";
console.log("left");
