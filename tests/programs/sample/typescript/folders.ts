// expect: ok exit=0 with=shapes/circle.ts stdout="12.57\n"
// A module in a folder, whose output tsc puts into the same folder.
import { area } from './shapes/circle';

console.log(area(2).toFixed(2));
