import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Finding, RunReport } from '@/api/types';
import { diagnosticsOf } from '@/features/run/diagnosticsOf';
import { eventsOf, streamCount } from '@/test/eventSource';
import { code, output, renderApp, runButton } from '@/test/renderApp';
import { completed, report, sent, server } from '@/test/server';

const said = (words: string | RegExp) => screen.findByText(words, { selector: '[role=status]' });

describe('running a program', () => {
  it('shows its output as it is written, then how it ended', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    const events = await eventsOf('1');

    events.open();
    events.send('state', { status: 'queued', position: 2 });
    expect(await said('2 runs ahead of yours')).toBeVisible();

    events.send('state', { status: 'active' });
    events.send('progress', { phase: 'running' });
    expect(await said('Running…')).toBeVisible();

    events.send('output', { stream: 'stdout', text: 'one\n' });
    await waitFor(() => expect(output()).toHaveTextContent('one'));

    events.send('output', { stream: 'stderr', text: 'oops\n' });
    events.send('output', { stream: 'stdout', base64: btoa('two\n') });
    events.send(
      'result',
      completed('1', {
        stdout: 'one\ntwo\n',
        stderr: 'oops\n',
        exitCode: 0,
        command: 'python3 main.py',
      }),
    );

    expect(await said('Finished')).toBeVisible();
    expect(output().textContent).toBe('one\noops\ntwo\n');
    expect(
      screen.getByText('oops', { exact: false, selector: '[data-stream=stderr] *' }),
    ).toBeVisible();
    const facts = screen.getByLabelText('Run details');
    expect(facts).toHaveTextContent('Exit code0Time35 msCPU29 msMemory9 MiBCommandpython3 main.py');
  });

  it('leaves its connection to other tabs while it is hidden, and catches up when it is shown', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    const turn = (away: boolean) => {
      hidden.mockReturnValue(away);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const { user } = renderApp();
    await user.click(await runButton());
    await eventsOf('1');

    turn(true);
    expect(streamCount()).toBe(0);

    turn(false);
    await waitFor(() => expect(streamCount()).toBe(1));
    const events = await eventsOf('1');
    events.send('result', completed('1', { stdout: 'all of it\n' }));
    expect(await said('Finished')).toBeVisible();
    expect(output()).toHaveTextContent('all of it');
  });

  it('leads to the input when the program wanted more of it', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    const stderr = 'EOFError: EOF when reading a line\n';
    (await eventsOf('1')).send('result', completed('1', { status: 'runtime_error', stderr }));

    await user.click(await screen.findByRole('button', { name: 'Write input' }));

    expect(screen.getByRole('textbox', { name: 'Standard input' })).toHaveFocus();
  });

  it('sends the code, the input and the arguments', async () => {
    const { user } = renderApp();
    await user.clear(await code());
    await user.type(await code(), 'print(1)');
    await user.type(screen.getByRole('textbox', { name: 'Standard input' }), '4 5');
    await user.type(screen.getByRole('textbox', { name: 'Arguments' }), '-v "a b"');

    await user.click(await runButton());

    await eventsOf('1');
    expect(sent).toEqual([
      { language: 'python', code: 'print(1)', input: '4 5\n', args: ['-v', 'a b'] },
    ]);
  });

  it('starts with Ctrl+Enter, from the code and from the input', async () => {
    const { user } = renderApp();

    await user.type(await code(), '{Control>}{Enter}{/Control}');
    (await eventsOf('1')).send('result', completed('1'));
    await said('Finished');
    await user.type(screen.getByLabelText('Standard input'), '{Control>}{Enter}{/Control}');

    await eventsOf('2');
    expect(sent).toHaveLength(2);
    expect(await code()).toHaveValue('print("Hello, world!")\n');
  });

  it('runs one program at a time', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).send('state', { status: 'active' });

    await user.click(await runButton());
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(sent).toHaveLength(1);
    expect(await runButton()).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows the whole output in the end when some of it was not heard live', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    const events = await eventsOf('1');

    events.send('output', { stream: 'stdout', text: 'the end\n' });
    events.send('result', completed('1', { stdout: 'the beginning\nthe end\n', stderr: 'late\n' }));

    await said('Finished');
    expect(output().textContent).toBe('the beginning\nthe end\nlate\n');
  });

  it('stops when asked to', async () => {
    const cancelled = vi.fn();
    server.use(
      http.delete('*/job/1', () => {
        cancelled();
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = renderApp();
    await user.click(await runButton());
    const events = await eventsOf('1');
    events.send('progress', { phase: 'running' });

    await user.click(await screen.findByRole('button', { name: 'Stop' }));

    expect(await screen.findByRole('button', { name: 'Stopping…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(cancelled).toHaveBeenCalledOnce();
    events.send('result', {
      jobId: '1',
      name: 'compiler',
      status: 'failed',
      error: { code: 'cancelled', message: 'The job was cancelled.' },
    });
    expect(await said('Stopped')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Stop/ })).not.toBeInTheDocument();
    expect(await runButton()).toHaveFocus();
  });

  it('tells the signal that ended a program, and the reason in words', async () => {
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).send(
      'result',
      completed('1', {
        status: 'memory_limit_exceeded',
        exitCode: null,
        signal: 9,
        message: 'The program used more than 256 MiB.',
      }),
    );

    expect(await said('Memory limit exceeded')).toBeVisible();
    expect(screen.getByText('9 (SIGKILL)')).toBeVisible();
    expect(screen.getByText('The program used more than 256 MiB.')).toBeVisible();
  });

  it('says when output was cut, and when it was not text', async () => {
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).send(
      'result',
      completed('1', { stdout: 'a\uFFFD', stdoutBase64: 'Yf8=', truncated: true }),
    );

    expect(await screen.findByText(/exceeded the limit/)).toBeVisible();
    expect(screen.getByText(/bytes are not text/)).toBeVisible();
  });

  it('shows either stream alone', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).send('result', completed('1', { stdout: 'good\n', stderr: 'bad\n' }));
    await said('Finished');

    await user.click(screen.getByRole('radio', { name: 'Errors' }));
    expect(output().textContent).toBe('bad\n');

    await user.click(screen.getByRole('radio', { name: 'Output' }));
    expect(output().textContent).toBe('good\n');
  });

  it('copies what is shown', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).send('result', completed('1', { stdout: '\x1b[32mgreen\x1b[0m\n' }));
    await said('Finished');
    expect(output().textContent).toBe('green\n');

    await user.click(screen.getByRole('button', { name: 'Copy output' }));

    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('\x1b[32mgreen\x1b[0m\n');
  });

  it('goes on with the same run after a reload', async () => {
    const { user, close } = renderApp();
    await user.click(await runButton());
    await eventsOf('1');
    close();

    renderApp();
    const events = await eventsOf('1');
    events.open();
    events.send('output', { stream: 'stdout', text: 'still here\n' });
    events.send('result', completed('1', { stdout: 'still here\n' }));

    await said('Finished');
    expect(output()).toHaveTextContent('still here');
  });

  it('says that the program printed nothing', async () => {
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).send('result', completed('1'));

    expect(await screen.findByText('The program printed nothing.')).toBeVisible();
  });

  it('shows our own failure as such', async () => {
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).send('result', {
      jobId: '1',
      name: 'compiler',
      status: 'failed',
      error: { code: 'internal_error', message: 'The sandbox could not be started.' },
    });

    expect(await said('Run failed')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('The sandbox could not be started.');
  });
});

describe('a compile error', () => {
  const stderr =
    "main.cpp:2:3: error: 'cot' is not a member of 'std'\nmain.cpp:7:1: warning: unused\n";

  it('is shown with lines that lead to the code', async () => {
    localStorage.setItem('codevault.language', '"cpp"');
    localStorage.setItem(
      'codevault.draft.cpp',
      JSON.stringify({
        files: [{ name: 'main.cpp', content: 'int main() {\n  oops\n}\n' }],
        active: 0,
      }),
    );
    const { user } = renderApp();
    await user.click(await runButton());
    const events = await eventsOf('1');
    events.send('progress', { phase: 'compiling' });
    expect(await said('Compiling…')).toBeVisible();
    events.send(
      'result',
      completed('1', {
        status: 'compile_error',
        compile: { ...report, exitCode: 1, stderr, executionTime: 812, cached: false },
      }),
    );

    expect(await said('Compile error')).toBeVisible();
    expect(screen.getByLabelText('Run details')).toHaveTextContent('Compiled in812 ms');
    await user.click(screen.getByRole('button', { name: 'main.cpp:2:3' }));

    const field = (await code()) as HTMLTextAreaElement;
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart)).toBe('oops\n}\n');
  });

  it('of a program that ran is folded away, as a warning', async () => {
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).send(
      'result',
      completed('1', { stdout: 'fine\n', compile: { ...report, stderr, cached: true } }),
    );

    expect(await screen.findByText('Compiler messages')).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Compiler messages', hidden: true }),
    ).not.toBeVisible();
    expect(screen.getByText('Cached build')).toBeVisible();
  });
});

describe('what is found in the code', () => {
  const finding: Finding = {
    rule: 'host-path',
    level: 'blocks',
    message: 'Files of the machine cannot be included by their path.',
    file: 'main.py',
    line: 1,
    column: 7,
    endLine: 1,
    endColumn: 22,
  };

  it('is said once where it blocks the run, and leads to the code', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).send(
      'result',
      completed('1', {
        status: 'blocked',
        exitCode: null,
        message: `main.py:1:7: ${finding.message}`,
        findings: [finding],
      }),
    );

    expect(await said('Blocked by the safety check')).toBeVisible();
    expect(screen.getAllByText(/cannot be included/)).toHaveLength(1);
    expect(screen.queryByText('The program printed nothing.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'main.py:1:7' }));
    const field = (await code()) as HTMLTextAreaElement;
    expect(field.value.slice(0, field.selectionStart)).toBe('print(');
  });

  it('stands above the output where it only warns', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).send(
      'result',
      completed('1', {
        stdout: 'fine\n',
        findings: [{ ...finding, level: 'warns', message: 'There is no network here.' }],
      }),
    );

    expect(await said('Finished')).toBeVisible();
    expect(screen.getByRole('list', { name: 'Code check' })).toHaveTextContent(
      'main.py:1:7 There is no network here.',
    );
  });

  it('is marked in the code from its first place to its last', () => {
    const result: RunReport = { ...report, status: 'blocked', findings: [finding] };

    expect(diagnosticsOf(result, ['main.py'])).toEqual([
      {
        file: 'main.py',
        line: 1,
        column: 7,
        end: { line: 1, column: 22 },
        severity: 'error',
        message: finding.message,
      },
    ]);
  });
});
