import * as fs from "fs";

// Reads one line from the judge, without waiting for more.
function readLine(): string {
  const byte = Buffer.alloc(1);
  let line = "";
  while (fs.readSync(0, byte) === 1 && byte[0] !== 10) line += byte.toString();
  return line;
}

function better(a: number, b: number): number {
  console.log(`? ${a} ${b}`);
  return Number(readLine());
}

const n = Number(readLine());

// Print the best and the second best: console.log(`! ${best} ${second}`);
