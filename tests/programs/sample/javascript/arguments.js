// expect: ok exit=0 arg=one arg="two words" arg="--version" arg="\xe2\x82\xac" stdout="main.js [\"one\",\"two words\",\"--version\",\"\xe2\x82\xac\"]\n"
console.log(require("path").basename(process.argv[1]), JSON.stringify(process.argv.slice(2)));
