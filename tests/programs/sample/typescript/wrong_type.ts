// expect: compile_error stdout="" compile_has="main.ts(2,7)"
const number: number = "text";
console.log(number);
