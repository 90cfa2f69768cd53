// expect: ok stdout="equal\n4 workers\n"
// A pool with a worker a processor, as many programs start it.
const { readFileSync } = require('fs');
const os = require('os');
const { Worker } = require('worker_threads');

const mask = readFileSync('/proc/self/status', 'utf8').match(/^Cpus_allowed:\s*(\S+)/m)[1];
const allowed = [...mask.replace(/,/g, '')].reduce((sum, digit) => sum + parseInt(digit, 16).toString(2).replace(/0/g, '').length, 0);
console.log(os.cpus().length === allowed && os.totalmem() > 0 && os.freemem() > 0 ? 'equal' : 'different');

let workers = 0;
const work = () => {
  if (workers === 4) return console.log('4 workers');
  ++workers;
  new Worker('', { eval: true }).on('exit', work);
};
if (os.cpus().length > 0) work();
