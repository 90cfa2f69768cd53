// expect: ok stdout="equal\n"
import { readFileSync } from 'fs';
import * as os from 'os';

const mask = readFileSync('/proc/self/status', 'utf8').match(/^Cpus_allowed:\s*(\S+)/m)![1];
let allowed = 0;
for (const digit of mask.replace(/,/g, '')) allowed += parseInt(digit, 16).toString(2).replace(/0/g, '').length;
console.log(os.cpus().length === allowed ? 'equal' : 'different');
