import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Job, Language, Program, RunReport } from '@/api/types';

const limits = { cpuTime: 5000, wallTime: 15000, memory: 2 ** 28, output: 2 ** 20, processes: 64 };

export const python: Language = {
  id: 'python',
  name: 'Python',
  aliases: ['py', 'python3'],
  version: '3.11.2',
  monaco: 'python',
  extensions: ['.py'],
  source: 'main.py',
  starter: 'print("Hello, world!")\n',
  compiled: false,
  limits,
};

export const cpp: Language = {
  id: 'cpp',
  name: 'C++',
  aliases: ['c++', 'cxx'],
  version: '12.2.0',
  monaco: 'cpp',
  extensions: ['.cpp', '.cc'],
  source: 'main.cpp',
  starter: 'int main() {}\n',
  compiled: true,
  limits,
};

export const java: Language = {
  id: 'java',
  name: 'Java',
  aliases: [],
  version: '17.0.13',
  monaco: 'java',
  extensions: ['.java'],
  source: 'Main.java',
  sourcePattern: String.raw`public\s+class\s+(\w+)`,
  starter: 'public class Main {}\n',
  compiled: true,
  limits,
};

export const report: RunReport = {
  status: 'ok',
  stdout: '',
  stderr: '',
  exitCode: 0,
  signal: null,
  executionTime: 34.6,
  cpuTime: 29.1,
  memory: 9 * 2 ** 20,
  truncated: false,
};

/** The body of GET /job/:id once the program has ended. */
export const completed = (jobId: string, result: Partial<RunReport> = {}): Job => ({
  jobId,
  name: 'compiler',
  status: 'completed',
  result: { ...report, ...result },
});

/** What was sent to be run, in order. */
export const sent: Program[] = [];

/** A server that takes every program, as jobs 1, 2, 3 and so on of a test. */
export const server = setupServer(
  http.get('*/api/languages', () => HttpResponse.json([cpp, java, python])),
  http.post('*/run/onlinecompiler', async ({ request }) => {
    sent.push((await request.json()) as Program);
    return HttpResponse.json({ jobId: String(sent.length), status: 'queued' }, { status: 202 });
  }),
);
