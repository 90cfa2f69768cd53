import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventsOf } from '@/test/eventSource';
import { code, renderApp } from '@/test/renderApp';
import {
  ann,
  attempts,
  beSignedIn,
  guest,
  judged,
  report,
  server,
  settled,
  stones,
  submission,
} from '@/test/server';

const open = (id = 'stepping-stones') => renderApp(`/problems/${id}`);
const run = () => screen.findByRole('button', { name: /^Run/ });
const submit = () => screen.findByRole('button', { name: /^Submit/ });
const row = (name: string) =>
  within(screen.getByRole('list', { name: 'Verdicts' }))
    .getByText(name)
    .closest('li') ?? document.body;
const said = (state: string) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').some((s) => s.textContent === state)).toBe(true),
  );

const wrong = judged('sample/1', {
  verdict: 'wrong_answer',
  input: '1 2\n',
  expected: '3\nyes sir\n',
  stdout: '4\nyes  sir\n',
  stderr: '',
  difference: 'line 1: expected 3, got 4',
});

describe('a problem page', () => {
  it('shows the statement with formulas, and nothing of other hosts or raw HTML', async () => {
    open();

    expect(await screen.findByRole('heading', { level: 1, name: 'Stepping Stones' })).toBeVisible();
    expect(await screen.findByRole('heading', { level: 2, name: 'Input' })).toBeVisible();
    expect(document.querySelector('.katex')).toBeInTheDocument();
    expect(screen.queryByText(/nextsample/)).not.toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'A pond' })).toHaveAttribute(
      'src',
      '/api/problems/stepping-stones/images/pond.png',
    );
    expect(document.querySelectorAll('img')).toHaveLength(1);
    expect(document.querySelector('[onclick]')).toBeNull();
    expect(screen.getByText('Time limit').parentElement).toHaveTextContent('1 s');
    expect(screen.getByText('Memory limit').parentElement).toHaveTextContent('256 MiB');
  });

  it('shows a statement that is a PDF in a frame, with a link to download it', async () => {
    server.use(
      http.get('*/api/problems/stepping-stones', () =>
        HttpResponse.json({ ...stones, statements: [{ language: 'en', format: 'pdf', text: '' }] }),
      ),
    );
    open();

    const address = '/api/problems/stepping-stones/statements/en';
    expect(await screen.findByTitle('Statement as PDF')).toHaveAttribute('src', address);
    const link = screen.getByRole('link', { name: 'Download the statement as PDF' });
    expect(link).toHaveAttribute('href', address);
    expect(link).toHaveAttribute('download', 'stepping-stones.en.pdf');
  });

  it('copies a sample', async () => {
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Copy Sample 2: Input' }));

    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('5 5\n');
  });

  it('shows the dialogue of an interactive problem, each line with who says it', async () => {
    open('hidden-summit');

    const dialogue = (await screen.findByText('Sample dialogue 1')).parentElement;
    const turns = within(dialogue ?? document.body).getAllByRole('listitem');
    expect(turns.map((turn) => turn.textContent)).toEqual([
      'Your program reads: 10',
      'Your program writes: ? 3',
      'Your program reads: 7',
      'Your program writes: ! 3',
    ]);
  });

  it('begins with the problem’s starter, and keeps a draft of its own for each language', async () => {
    const { user, close } = open();
    await screen.findByRole('button', { name: 'Language: Python 3.11.2' });
    expect(await code()).toHaveValue('a, b = map(int, input().split())\n');
    await user.clear(await code());
    await user.type(await code(), 'mine');
    await user.click(screen.getByRole('button', { name: /^Language: \w/ }));
    await user.type(screen.getByRole('combobox', { name: 'Search languages' }), 'c++{Enter}');
    expect(await code()).toHaveValue('int main() {}\n');
    close();

    const again = renderApp('/problems/stepping-stones');
    await again.user.click(await screen.findByRole('button', { name: /^Language: C\+\+/ }));
    await again.user.type(screen.getByRole('combobox', { name: 'Search languages' }), 'py{Enter}');
    expect(await code()).toHaveValue('mine');

    await again.user.click(screen.getByRole('link', { name: 'Compiler' }));
    expect(await code()).toHaveValue('print("Hello, world!")\n');
  });

  it('offers only the languages that the problem takes', async () => {
    const { user } = open('hidden-summit');

    await user.click(await screen.findByRole('button', { name: 'Language: C++ 12.2.0' }));

    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says that there is no such problem, with a way back', async () => {
    const { user } = open('nothing');

    expect(await screen.findByRole('heading', { name: 'There is no such problem.' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'See all problems' }));
    expect(await screen.findByRole('link', { name: 'Stepping Stones' })).toBeVisible();
  });
});

describe('running a solution', () => {
  it('tries the samples, and shows where the output differs', async () => {
    const { user } = open();
    await user.click(await run());
    expect(attempts).toEqual([
      {
        problemId: 'stepping-stones',
        language: 'python',
        code: stones.starter.python,
        action: 'run',
      },
    ]);
    const events = await eventsOf('p1');
    events.open();
    events.send('test', { index: 0, total: 2, ...wrong });
    events.send(
      'result',
      settled('p1', { verdict: 'wrong_answer', tests: [wrong, judged('sample/2')] }),
    );

    await said('Wrong answer');
    expect(screen.getByText('1 of 2 tests passed')).toBeVisible();
    const first = row('Sample 1');
    expect(within(first).getByText('line 1: expected 3, got 4')).toBeVisible();
    const lines = [...first.querySelectorAll('tbody tr')];
    expect(lines.map((line) => line.getAttribute('data-kind'))).toEqual(['changed', 'spacing']);
    expect(lines[1]).toHaveTextContent('yes··sir');
  });

  it('runs a test case of the user’s own, and compares what it printed', async () => {
    const { user, close } = open();
    await user.click(await screen.findByRole('button', { name: 'Add test case' }));
    await user.click(screen.getByRole('button', { name: 'Start from sample 1' }));
    await user.type(screen.getByRole('textbox', { name: 'Custom input' }), '9');
    const expected = screen.getByRole('textbox', { name: 'Expected output (optional)' });
    expect(expected).toHaveValue('3\n');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(attempts).toHaveLength(1));
    expect(attempts[0]).toMatchObject({ action: 'run', input: '1 2\n9\n' });
    const tests = [judged('input', { verdict: null, input: '1 2\n9\n', stdout: '12\n' })];
    (await eventsOf('p1')).send('result', settled('p1', { verdict: null, tests }));

    await said('The output differs from what you expect.');
    expect(screen.getByRole('row', { name: /12/ })).toHaveAttribute('data-kind', 'changed');
    await user.clear(expected);
    expect(screen.getByRole('group', { name: 'Your output' })).toHaveTextContent('12');
    await user.type(expected, ' 12');
    await said('The output is as expected.');
    close();

    const again = open();
    expect(await screen.findByRole('tab', { name: 'Case 1', selected: true })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Custom input' })).toHaveValue('1 2\n9');
    await again.user.click(screen.getByRole('button', { name: 'Add test case' }));
    expect(screen.getByRole('tab', { name: 'Case 2', selected: true })).toBeVisible();
    expect(screen.getByText('Run gives your program this input.')).toBeVisible();
    await again.user.click(screen.getByRole('button', { name: 'Remove case' }));
    expect(screen.queryByRole('tab', { name: 'Case 2' })).toBeNull();
  });

  it('shows its verdicts again after a reload', async () => {
    const { user, close } = open();
    await user.click(await run());
    await eventsOf('p1');
    close();

    open();
    const tests = [judged('sample/1'), judged('sample/2')];
    (await eventsOf('p1')).send('result', settled('p1', { tests }));

    await said('Accepted');
    expect(screen.getByText('2 of 2 tests passed')).toBeVisible();
  });

  it('marks compile errors, and leads to their lines', async () => {
    const { user } = open('hidden-summit');
    await user.click(await run());
    const stderr = "main.cpp:1:5: error: 'oops' was not declared in this scope\n";
    (await eventsOf('p1')).send(
      'result',
      settled('p1', {
        verdict: 'compile_error',
        total: 4,
        compile: { ...report, exitCode: 1, stderr, cached: false },
      }),
    );

    await said('Compile error');
    await user.click(screen.getByRole('button', { name: 'main.cpp:1:5' }));

    const field = (await code()) as HTMLTextAreaElement;
    expect(field).toHaveFocus();
    expect(field.selectionStart).toBe(4);
  });

  it('tells the server’s refusal where it belongs', async () => {
    server.use(
      http.post('*/run/practiceproblems', () =>
        HttpResponse.json(
          { error: { code: 'invalid', message: "'code' must not be empty", field: 'code' } },
          { status: 400 },
        ),
      ),
    );
    const { user } = open();

    await user.click(await run());

    expect(await screen.findByRole('alert')).toHaveTextContent("'code' must not be empty");
    expect(
      within(screen.getByRole('region', { name: 'Code' })).getByText("'code' must not be empty"),
    ).toBeVisible();
  });
});

describe('submitting a solution', () => {
  beforeEach(() => beSignedIn());

  it('asks a guest to sign in, and is back with the code', async () => {
    beSignedIn(guest);
    const { user } = renderApp('/problems/stepping-stones');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
    await user.click(await code());
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');

    expect(await screen.findByText(/^Sign in to submit\./)).toBeVisible();
    expect(attempts).toHaveLength(0);
    beSignedIn();
    server.use(http.post('*/api/auth/signin', () => HttpResponse.json(ann)));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'ann');
    await user.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}');
    await waitFor(() => expect(attempts).toHaveLength(1));
    expect(attempts[0]).toMatchObject({ action: 'submit', code: stones.starter.python });
    expect(await screen.findByRole('heading', { level: 1, name: stones.name })).toBeVisible();
    await eventsOf('p1');
    expect(attempts).toHaveLength(1);
  });

  it('asks who was signed out meanwhile to sign in, and then submits', async () => {
    const { user } = open();
    await screen.findByRole('button', { name: 'Sign out' });
    beSignedIn(guest);
    server.use(
      http.post(
        '*/run/practiceproblems',
        () =>
          HttpResponse.json({ error: { code: 'unauthorized', message: 'no' } }, { status: 401 }),
        { once: true },
      ),
      http.post('*/api/auth/signin', () => HttpResponse.json(ann)),
    );
    await user.click(await submit());

    expect(await screen.findByText(/^Sign in to submit\./)).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'ann');
    await user.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}');
    await eventsOf('p1');
    expect(attempts).toHaveLength(1);
  });

  it('shows a verdict for each test as it arrives, then the whole', async () => {
    const { user } = open();
    await user.click(await code());
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(attempts).toHaveLength(1));
    expect(attempts[0]).toMatchObject({ action: 'submit' });

    const events = await eventsOf('p1');
    events.open();
    events.send('progress', { phase: 'judging' });
    await said('Judging…');
    const tests = [judged('sample/1', { input: '1 2\n', stdout: '3\n' }), judged('secret/01')];
    events.send('test', { index: 0, total: 2, ...tests[0] });
    expect(await screen.findByText('1 of 2 tests judged')).toBeVisible();
    expect(row('Sample 1')).toHaveTextContent('Accepted');
    expect(screen.queryByText('Test 2')).not.toBeInTheDocument();
    events.send('test', { index: 1, total: 2, ...tests[1] });
    expect(await screen.findByText('Test 2')).toBeVisible();
    expect(row('Test 2')).toHaveTextContent('Accepted12 ms4 MiB');
    expect(row('Test 2').querySelector('summary')).toBeNull();
    events.send('result', settled('p1', { tests, submissionId: '7' }));

    await said('Accepted');
    expect(screen.getByText('2 of 2 tests passed')).toBeVisible();
    expect(screen.getByText('Submission saved.')).toBeVisible();
  });

  it('leads on from an accepted one: to itself, the editorial and the next problem', async () => {
    server.use(
      http.get('*/api/problems/stepping-stones', () =>
        HttpResponse.json({ ...stones, editorial: true }),
      ),
      http.get('*/api/problems/stepping-stones/editorial', () =>
        HttpResponse.json({ text: 'Add them.', format: 'markdown' }),
      ),
      http.get('*/api/submissions/p1', () =>
        HttpResponse.json(
          submission({ id: 'p1', percentile: 0.834, runtimes: { step: 10, counts: [1, 2] } }),
        ),
      ),
    );
    const { user } = open();
    await user.click(await submit());
    server.use(
      http.get('*/api/me/problems', () =>
        HttpResponse.json({ solved: ['stepping-stones'], attempted: [] }),
      ),
    );
    const tests = [judged('sample/1'), judged('secret/01')];
    (await eventsOf('p1')).send('result', settled('p1', { tests, submissionId: 'p1' }));

    const card = await screen.findByRole('region', { name: 'Accepted. Well done!' });
    expect(await within(card).findByText(/^Faster than 83 %/)).toBeVisible();
    expect(within(card).getByRole('img', { name: /^Times of accepted/ })).toBeVisible();
    expect(within(card).getByRole('link', { name: 'View submission' })).toHaveAttribute(
      'href',
      '/submissions/p1',
    );
    expect(await screen.findByText('Solved')).toBeVisible();
    await user.click(within(card).getByRole('button', { name: 'Read the editorial' }));
    expect(await screen.findByText('Add them.')).toBeVisible();

    await user.click(
      await within(card).findByRole('link', { name: 'Next problem: Hidden Summit' }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Hidden Summit' })).toBeVisible();
  });

  it('keeps a bookmark and a note', async () => {
    const kept: unknown[] = [];
    server.use(
      http.put('*/api/me/problems/stepping-stones', async ({ request }) => {
        kept.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = open();
    await user.click(await screen.findByText('Your notes'));
    await user.click(screen.getByRole('checkbox', { name: 'Bookmark this problem' }));
    await waitFor(() => expect(kept).toEqual([{ bookmarked: true, note: '' }]));
    await waitFor(() => expect(screen.getByRole('checkbox')).toBeChecked());
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Mind zero.');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    await waitFor(() => expect(kept.at(-1)).toEqual({ bookmarked: true, note: 'Mind zero.' }));
  });

  it('lists earlier ones, and puts the code of one back into the editor', async () => {
    const earlier = submission({ code: 'print(7)', verdict: 'wrong_answer' });
    server.use(
      http.get('*/api/submissions', () =>
        HttpResponse.json({ submissions: [earlier], next: null }),
      ),
      http.get('*/api/submissions/s1', () => HttpResponse.json(earlier)),
    );
    const { user } = open();
    await user.type(await code(), '# mine');
    const mine = ((await code()) as HTMLTextAreaElement).value;
    await user.click(screen.getByRole('tab', { name: 'Submissions' }));
    await user.click(await screen.findByText('Wrong answer'));
    expect(await screen.findByText('print(7)')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Put this code into the editor' }));
    expect(await code()).toHaveValue('print(7)');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await code()).toHaveValue(mine);
  });

  it('begins in a fresh browser with the last one', async () => {
    const last = submission({ language: 'cpp', code: 'int main() { return 0; }' });
    server.use(
      http.get('*/api/submissions', () => HttpResponse.json({ submissions: [last], next: null })),
      http.get('*/api/submissions/s1', () => HttpResponse.json(last)),
    );
    const { user } = open();

    await said('This is the code of your last submission.');
    expect(await code()).toHaveValue('int main() { return 0; }');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await code()).toHaveValue('int main() {}\n');
  });

  it('says how many tests were not run, and the score of a scored problem', async () => {
    const { user } = open();
    await user.click(await submit());

    const tests = [judged('sample/1', { verdict: 'time_limit_exceeded', score: 12.5 })];
    (await eventsOf('p1')).send(
      'result',
      settled('p1', { verdict: 'time_limit_exceeded', total: 4, score: 12.5, tests }),
    );

    await said('Time limit exceeded');
    expect(screen.getByText('3 more tests were not run after the first failure.')).toBeVisible();
    expect(screen.getAllByText('Score 12.5')).toHaveLength(2);
  });

  it('is followed by asking where events do not come through', async () => {
    const tests = [judged('secret/01')];
    server.use(http.get('*/job/p1', () => HttpResponse.json(settled('p1', { tests }))));
    const { user } = open();
    await user.click(await submit());

    (await eventsOf('p1')).fail('for good');

    await said('Accepted');
    expect(row('Test 1')).toHaveTextContent('Accepted');
  });

  it('stops when asked to', async () => {
    const cancelled = vi.fn();
    server.use(
      http.delete('*/job/p1', () => {
        cancelled();
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = open();
    await user.click(await submit());
    const events = await eventsOf('p1');
    events.send('progress', { phase: 'judging' });

    await user.click(await screen.findByRole('button', { name: 'Stop' }));

    await waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    events.send('result', {
      jobId: 'p1',
      name: 'practice',
      status: 'failed',
      error: { code: 'cancelled', message: 'The job was cancelled.' },
    });
    await said('Stopped');
  });
});
