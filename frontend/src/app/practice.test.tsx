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
} from '@/test/server';

const open = (id = 'stepping-stones') => renderApp(`/problems/${id}`);
const run = () => screen.findByRole('button', { name: /^Run/ });
const submit = () => screen.findByRole('button', { name: /^Submit/ });
const row = (name: string) => screen.getByText(name).closest('li') ?? document.body;
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
    const first = row('sample/1');
    expect(within(first).getByText('line 1: expected 3, got 4')).toBeVisible();
    const lines = [...first.querySelectorAll('tbody tr')];
    expect(lines.map((line) => line.getAttribute('data-kind'))).toEqual(['changed', 'spacing']);
    expect(lines[1]).toHaveTextContent('yes··sir');
  });

  it('gives it the user’s own input, which nothing judges', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('tab', { name: 'Custom input' }));
    await user.click(screen.getByRole('button', { name: 'Start from sample 1' }));
    await user.type(screen.getByRole('textbox', { name: 'Custom input' }), '9');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(attempts).toHaveLength(1));
    expect(attempts[0]).toMatchObject({ action: 'run', input: '1 2\n9' });
    const tests = [judged('input', { verdict: null, input: '1 2\n9', stdout: '12\n' })];
    (await eventsOf('p1')).send('result', settled('p1', { verdict: null, tests }));

    await said('Finished');
    expect(screen.getByRole('group', { name: 'Your output' })).toHaveTextContent('12');
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
        compile: { ...report, exitCode: 1, stderr },
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
    await user.click(await screen.findByRole('button', { name: /^Submit/ }));
    await waitFor(() => expect(attempts).toHaveLength(1));
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
    expect(row('sample/1')).toHaveTextContent('Accepted');
    expect(screen.queryByText('secret/01')).not.toBeInTheDocument();
    events.send('test', { index: 1, total: 2, ...tests[1] });
    expect(await screen.findByText('secret/01')).toBeVisible();
    expect(row('secret/01')).toHaveTextContent('Accepted12 ms4 MiB');
    expect(row('secret/01').querySelector('summary')).toBeNull();
    events.send('result', settled('p1', { tests, submissionId: '7' }));

    await said('Accepted');
    expect(screen.getByText('2 of 2 tests passed')).toBeVisible();
    expect(screen.getByText('Submission saved.')).toBeVisible();
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
    expect(row('secret/01')).toHaveTextContent('Accepted');
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
