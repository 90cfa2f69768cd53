// What Node gives every program, as far as small programs use it: Debian has no @types/node.

interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  dir(value: unknown, options?: object): void;
  table(data: unknown, columns?: string[]): void;
  trace(...values: unknown[]): void;
  assert(condition?: unknown, ...values: unknown[]): void;
  group(...values: unknown[]): void;
  groupEnd(): void;
  count(label?: string): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
}
declare var console: Console;

interface NodeReadable extends AsyncIterable<string> {
  on(event: 'data', listener: (chunk: any) => void): this;
  on(event: string, listener: (...values: any[]) => void): this;
  once(event: string, listener: (...values: any[]) => void): this;
  setEncoding(encoding: string): this;
  read(size?: number): any;
  resume(): this;
  pause(): this;
  fd: 0;
}
interface NodeWritable {
  write(text: string | Uint8Array, callback?: (error?: Error) => void): boolean;
  end(text?: string | Uint8Array): void;
  on(event: string, listener: (...values: any[]) => void): this;
  once(event: string, listener: (...values: any[]) => void): this;
}
declare var process: {
  argv: string[];
  env: Record<string, string | undefined>;
  exitCode: number | undefined;
  exit(code?: number): never;
  stdin: NodeReadable;
  stdout: NodeWritable;
  stderr: NodeWritable;
  pid: number;
  platform: string;
  version: string;
  cwd(): string;
  uptime(): number;
  hrtime: { (time?: [number, number]): [number, number]; bigint(): bigint };
  memoryUsage(): { heapUsed: number; heapTotal: number; rss: number };
  nextTick(callback: (...values: any[]) => void, ...values: any[]): void;
  on(event: string, listener: (...values: any[]) => void): void;
  [name: string]: any;
};

declare var Buffer: any;
type Buffer = Uint8Array & { toString(encoding?: string): string };
declare var global: any;
declare var module: any;
declare var exports: any;
declare var performance: { now(): number; [name: string]: any };
declare var URL: any;
declare var URLSearchParams: any;
declare var TextEncoder: any;
declare var TextDecoder: any;
declare var AbortController: any;
declare const __filename: string;
declare const __dirname: string;
declare function require(name: string): any;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: (...values: any[]) => void, delay?: number, ...values: any[]): any;
declare function setInterval(callback: (...values: any[]) => void, delay?: number, ...values: any[]): any;
declare function setImmediate(callback: (...values: any[]) => void, ...values: any[]): any;
declare function clearTimeout(timer: any): void;
declare function clearInterval(timer: any): void;
declare function clearImmediate(timer: any): void;

declare module 'fs' {
  type Path = string | number;
  export function readFileSync(path: Path, encoding: string | { encoding: string }): string;
  export function readFileSync(path: Path): Buffer;
  export function writeFileSync(path: Path, data: string | Uint8Array, options?: any): void;
  export function appendFileSync(path: Path, data: string | Uint8Array, options?: any): void;
  export function writeSync(fd: number, data: string | Uint8Array): number;
  export function readSync(fd: number, buffer: Uint8Array, ...rest: any[]): number;
  export function existsSync(path: string): boolean;
  export function readdirSync(path: string): string[];
  export function mkdirSync(path: string, options?: any): void;
  export function unlinkSync(path: string): void;
  export function openSync(path: string, flags: string): number;
  export function closeSync(fd: number): void;
  export function createReadStream(path: string, options?: any): NodeReadable;
  export function createWriteStream(path: string, options?: any): NodeWritable;
  export function readFile(path: Path, ...rest: any[]): void;
  export function writeFile(path: Path, ...rest: any[]): void;
  export const promises: any;
}
declare module 'readline' {
  export interface Interface extends AsyncIterable<string> {
    on(event: 'line', listener: (line: string) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: 'line', listener: (line: string) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    question(query: string, callback: (answer: string) => void): void;
    setPrompt(prompt: string): void;
    prompt(): void;
    close(): void;
  }
  export function createInterface(options: { input: any; output?: any; [name: string]: any }): Interface;
  export function createInterface(input: any, output?: any): Interface;
}
declare module 'node:fs' {
  export * from 'fs';
}
declare module 'node:readline' {
  export * from 'readline';
}
declare module '*';
