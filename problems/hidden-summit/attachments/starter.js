const fs = require("fs");

// Reads one line from the judge, without waiting for more.
function readLine() {
  const byte = Buffer.alloc(1);
  let line = "";
  while (fs.readSync(0, byte) === 1 && byte[0] !== 10) line += byte.toString();
  return line;
}

function altitude(stone) {
  console.log(`? ${stone}`);
  return Number(readLine());
}

const n = Number(readLine());

// Print the summit: console.log(`! ${summit}`);
