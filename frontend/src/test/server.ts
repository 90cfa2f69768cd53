import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type {
  Attempt,
  Job,
  JudgedTest,
  JudgeReport,
  Language,
  Problem,
  Program,
  RunReport,
  Session,
} from '@/api/types';
import type { Submission } from '@/api/submissions';

const limits = { cpuTime: 5000, wallTime: 15000, memory: 2 ** 28, output: 2 ** 20, processes: 64 };

export const python: Language = {
  id: 'python',
  name: 'Python',
  aliases: ['py', 'python3'],
  standards: [],
  version: '3.11.2',
  monaco: 'python',
  extensions: ['.py'],
  source: 'main.py',
  starter: 'print("Hello, world!")\n',
  compiled: false,
  formatter: false,
  limits,
};

export const cpp: Language = {
  id: 'cpp',
  name: 'C++',
  aliases: ['c++', 'cxx'],
  standards: [],
  version: '12.2.0',
  monaco: 'cpp',
  extensions: ['.cpp', '.cc'],
  source: 'main.cpp',
  starter: 'int main() {}\n',
  compiled: true,
  formatter: false,
  limits,
};

export const java: Language = {
  id: 'java',
  name: 'Java',
  aliases: [],
  standards: [],
  version: '17.0.13',
  monaco: 'java',
  extensions: ['.java'],
  source: 'Main.java',
  sourcePattern: String.raw`public\s+class\s+(\w+)`,
  starter: 'public class Main {}\n',
  compiled: true,
  formatter: false,
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

/** Body of GET /job/:id after the program has ended. */
export const completed = (jobId: string, result: Partial<RunReport> = {}): Job => ({
  jobId,
  name: 'compiler',
  status: 'completed',
  result: { ...report, ...result },
});

export const stones: Problem = {
  id: 'stepping-stones',
  name: 'Stepping Stones',
  difficulty: 'easy',
  topics: ['loops', 'arithmetic'],
  timeLimit: 1000,
  memoryLimit: 2 ** 28,
  tests: 4,
  scoring: false,
  interactive: false,
  submissions: 4,
  accepted: 1,
  solvers: 1,
  hints: 0,
  editorial: false,
  license: 'cc by-sa',
  credits: '',
  languages: null,
  statements: [
    {
      language: 'en',
      format: 'markdown',
      text: 'Add $a$ and *b*.\n\n## Input\n\nTwo numbers.\n\n{{nextsample}}\n\n![A pond](pond.png)\n\n![Spy](https://spy.example/pixel.png)\n\n<b onclick="alert(1)">raw</b>\n',
    },
  ],
  samples: [
    { name: 'sample/1', input: '1 2\n', answer: '3\n' },
    { name: 'sample/2', input: '5 5\n', answer: '10\n' },
  ],
  interactions: [],
  starter: { python: 'a, b = map(int, input().split())\n' },
};

export const summit: Problem = {
  ...stones,
  id: 'hidden-summit',
  name: 'Hidden Summit',
  difficulty: 'hard',
  topics: ['ternary search'],
  interactive: true,
  languages: ['cpp'],
  samples: [],
  interactions: [{ name: 'sample/1', text: '<10\n>? 3\n<7\n>! 3\n' }],
  starter: {},
};

/** A judged test; accepted by default. */
export const judged = (name: string, more: Partial<JudgedTest> = {}): JudgedTest => ({
  name,
  sample: name.startsWith('sample/'),
  verdict: 'accepted',
  executionTime: 12,
  memory: 4 * 2 ** 20,
  ...more,
});

/** Body of GET /job/:id after a solution has been judged. */
export const settled = (jobId: string, result: Partial<JudgeReport> = {}): Job => {
  const { tests = [] } = result;
  const passed = tests.filter(({ verdict }) => verdict === 'accepted').length;
  return {
    jobId,
    name: 'practice',
    status: 'completed',
    result: { verdict: 'accepted', passed, total: tests.length, ...result, tests },
  };
};

export const guest: Session = { user: null, csrfToken: null, registration: 'open' };
export const ann: Session = {
  ...guest,
  user: {
    id: 'u1',
    name: 'ann',
    role: 'user',
    publicProfile: true,
    createdAt: '2026-11-23T10:00:00.000Z',
  },
  csrfToken: 'token of ann',
};

/** Makes every visitor signed in. */
export const beSignedIn = (session = ann) =>
  server.use(http.get('*/api/auth/session', () => HttpResponse.json(session)));

/** A submission by ann; accepted by default. */
export const submission = (more: Partial<Submission> = {}): Submission => ({
  id: 's1',
  user: 'ann',
  problemId: 'stepping-stones',
  problemName: 'Stepping Stones',
  language: 'python',
  status: 'completed',
  verdict: 'accepted',
  score: null,
  passed: 2,
  total: 2,
  executionTime: 12,
  memory: 4 * 2 ** 20,
  codeSize: 8,
  createdAt: '2026-11-23T10:00:00.000Z',
  code: 'print(3)',
  tests: [judged('sample/1'), judged('secret/1')],
  percentile: null,
  runtimes: null,
  shareId: null,
  ...more,
});

/** Attempts sent for judging, in order. */
export const attempts: Attempt[] = [];

/** Programs sent to run, in order. */
export const sent: Program[] = [];

/** A server that accepts every program, as jobs 1, 2, 3 and so on of a test. */
export const server = setupServer(
  http.get('*/api/languages', () => HttpResponse.json([cpp, java, python])),
  http.get('*/api/auth/session', () => HttpResponse.json(guest)),
  http.get('*/api/me/problems', () =>
    HttpResponse.json({ solved: [], attempted: [], bookmarked: [] }),
  ),
  http.get('*/api/me/problems/:id', () => HttpResponse.json({ bookmarked: false, note: '' })),
  http.get('*/api/submissions', () => HttpResponse.json({ submissions: [], next: null })),
  http.get('*/api/submissions/:id', ({ params: { id } }) =>
    HttpResponse.json(submission({ id: String(id) })),
  ),
  http.get('*/api/problems', () => HttpResponse.json({ problems: [summit, stones] })),
  http.get('*/api/problems/:id', ({ params: { id } }) => {
    const found = [stones, summit].find((problem) => problem.id === id);
    if (found) return HttpResponse.json(found);
    const error = { code: 'not_found', message: 'there is no such problem', field: 'problemId' };
    return HttpResponse.json({ error }, { status: 404 });
  }),
  http.get('*/api/tracks', () => HttpResponse.json({ tracks: [], continue: null })),
  http.get('*/api/daily', () => HttpResponse.json({ date: '2026-11-23', problem: null })),
  http.post('*/run/practiceproblems', async ({ request }) => {
    attempts.push((await request.json()) as Attempt);
    return HttpResponse.json({ jobId: `p${attempts.length}`, status: 'queued' }, { status: 202 });
  }),
  http.post('*/run/onlinecompiler', async ({ request }) => {
    sent.push((await request.json()) as Program);
    return HttpResponse.json({ jobId: String(sent.length), status: 'queued' }, { status: 202 });
  }),
);
