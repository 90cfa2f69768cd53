declare var process: any;
declare function require(name: string): any;
declare module 'node:fs';
