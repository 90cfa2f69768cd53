'use strict';

// Holds Node between its own start and the program (docs/sandbox.md, "Warm interpreters"). Node runs
// this, named in NODE_OPTIONS, before it looks for the program, which does not exist yet. All that
// follows is Node's own doing, so the program cannot tell that it was waited for.

const fs = require('node:fs');

// Built-in modules that most programs load sooner or later; no file of the program can stand in
// for one.
for (const name of ['events', 'net', 'readline', 'stream', 'string_decoder', 'tty', 'util']) {
  require(`node:${name}`);
}

function takeLine(fd) {
  const pieces = [];
  const piece = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    const size = fs.readSync(fd, piece);
    if (size === 0) process.reallyExit(0); // nobody needs this interpreter any more
    pieces.push(Buffer.from(piece.subarray(0, size)));
    if (piece[size - 1] === 0x0a) return Buffer.concat(pieces).toString();
  }
}

function become({ argv, environment }) {
  const program = argv.findIndex((word, i) => i > 0 && !word.startsWith('-'));
  process.argv.push(...argv.slice(program + 1));
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const entry of environment) {
    const equals = entry.indexOf('=');
    process.env[entry.slice(0, equals)] = entry.slice(equals + 1);
  }
}

// The program's worker threads begin here too.
if (require('node:worker_threads').isMainThread) {
  fs.writeSync(3, 'R');
  const command = JSON.parse(takeLine(3));
  fs.closeSync(3);
  become(command);
}
delete require.cache[__filename];
