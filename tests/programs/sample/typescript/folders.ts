// expect: ok exit=0 with=shapes/circle.ts stdout="12.57\n"
// A module in a folder, which tsc leaves there.
import { area } from './shapes/circle';

console.log(area(2).toFixed(2));
