// expect: ok exit=0 stdout="true main.js /box true\n"
console.log(require.main === module, require("path").basename(__filename), process.cwd(), typeof this === "object");
