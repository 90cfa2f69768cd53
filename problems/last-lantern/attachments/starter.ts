import * as fs from "fs";

// Reads one line from the judge, without waiting for more.
function readLine(): string {
  const byte = Buffer.alloc(1);
  let line = "";
  while (fs.readSync(0, byte) === 1 && byte[0] !== 10) line += byte.toString();
  return line;
}

const m = Number(readLine());
const rows = readLine().split(" ").map(Number);

// Print "first" or "second". Then print moves, and read those of grandfather.
// A move: console.log(`${row} ${a} ${b}`);
