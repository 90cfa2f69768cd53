const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Every sentence the front end says. A translation is another object of the same shape. */
export const text = {
  product: 'CodeVault',
  pageTitle: 'Online compiler',
  close: 'Close',
  undo: 'Undo',
  retryNow: 'Try again now',

  theme: {
    label: 'Theme',
    now: (name: string) => `Theme: ${name}`,
    system: 'Follow the system',
    light: 'Light',
    dark: 'Dark',
  },

  language: {
    label: 'Language',
    search: 'Search languages',
    none: 'No language matches.',
    loading: 'Loading languages…',
    noneInstalled: 'This server offers no language yet. Its operator can add some.',
    missing: (id: string) => `This server does not offer “${id}” now. Pick another language.`,
  },

  code: {
    label: 'Code',
    editor: (file: string) => `Code of ${file}`,
    files: 'Files',
    addFile: 'Add file',
    renameFile: (file: string) => `Rename ${file}`,
    removeFile: (file: string) => `Remove ${file}`,
    newName: 'File name',
    startOver: 'Start over',
    removed: (file: string) => `${file} was removed.`,
    startedOver: 'The starter program is back.',
    tabHint: ['Tab indents.', 'Ctrl+M', 'lets it move on.'],
    saved: 'Drafts stay in this browser.',
    editorFailed: 'The full editor could not be loaded. This plain one works too.',
    notSaved: 'This browser does not keep drafts: they are gone when the page closes.',
    badName: {
      empty: 'A file needs a name.',
      taken: 'Another file has this name.',
      characters: 'Use letters, digits and . _ - only, and begin with a letter, digit or _.',
      long: 'A name has at most 64 characters.',
    },
  },

  input: {
    label: 'Input',
    stdin: 'Standard input',
    stdinHint: 'What the program reads.',
    args: 'Arguments',
    argsHint: 'Separated by spaces; quote those that contain some.',
    unclosedQuote: 'A quote is not closed.',
  },

  run: {
    run: 'Run',
    stop: 'Stop',
    stopping: 'Stopping…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    retryIn: (seconds: number) => `Wait ${seconds} s`,
  },

  state: {
    idle: 'Ready',
    submitting: 'Sending…',
    queued: 'Waiting',
    queuedAt: (position: number) =>
      position === 0 ? 'Next in line' : `${plural(position, 'run', 'runs')} ahead of yours`,
    delayed: 'Waiting for another try',
    starting: 'Starting…',
    compiling: 'Compiling…',
    running: 'Running…',
    stopped: 'Stopped',
    failed: 'Could not be run',
    rejected: 'Not started',
    reconnecting: 'The connection was lost. Trying to reconnect…',
    polling: 'Live output is not available; the result will follow.',
  },

  status: {
    ok: 'Finished',
    compile_error: 'Compile error',
    runtime_error: 'Runtime error',
    time_limit_exceeded: 'Time limit exceeded',
    memory_limit_exceeded: 'Memory limit exceeded',
    output_limit_exceeded: 'Output limit exceeded',
    internal_error: 'Internal error',
  },

  output: {
    label: 'Output',
    empty: 'What your program prints appears here.',
    emptyHint: (keys: string) => `Press ${keys} to run it.`,
    nothing: 'The program printed nothing.',
    nothingYet: 'Nothing printed yet.',
    all: 'All',
    stdout: 'Output',
    stderr: 'Errors',
    show: 'Show',
    program: 'Program output',
    compiler: 'Compiler messages',
    copy: 'Copy output',
    copied: 'Copied',
    copyFailed: 'Copying is not allowed here.',
    download: 'Download output',
    wrap: 'Wrap long lines',
    truncated: 'The output was longer than the limit: only its beginning is shown.',
    notText: 'Some bytes are not text and show as \uFFFD. The download has them exactly.',
    followEnd: 'Jump to the end',
    goTo: (file: string, line: number) => `Go to ${file}, line ${line}`,
    clipped: (shown: string) =>
      `Only the last ${shown} are shown here. Copy and download have it all.`,
  },

  facts: {
    label: 'Facts of the run',
    exitCode: 'Exit code',
    signal: 'Signal',
    time: 'Time',
    cpuTime: 'CPU',
    memory: 'Memory',
    compile: 'Compiled in',
    compileCached: 'Compiled before',
  },

  problem: {
    unreachable: 'The server cannot be reached.',
    notStarted: 'The server cannot be reached, so your program was not started.',
    retryIn: (seconds: number) => `Trying again in ${plural(seconds, 'second', 'seconds')}.`,
    retrying: 'Trying again…',
    unexpected: (status: number) => `The server answered in an unexpected way (${status}).`,
    forgotten: 'The server no longer knows this run.',
    retryAfter: (seconds: number) =>
      `You can run again in ${plural(seconds, 'second', 'seconds')}.`,
    stopFailed: 'The program could not be stopped.',
    crashed: 'Something in this page broke.',
    crashedHint: 'Your code is kept. Reloading the page usually helps.',
    reload: 'Reload',
  },

  layout: {
    resizeColumns: 'Resize code and results',
    resizeRows: 'Resize input and output',
    panes: 'Panes',
  },
};
