// expect: ok exit=0 stdout="sync\ntick\nmicro\ntimer\n"
setTimeout(() => console.log("timer"), 1);
Promise.resolve().then(() => console.log("micro"));
process.nextTick(() => console.log("tick"));
console.log("sync");
