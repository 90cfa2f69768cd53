const languages: Record<string, string> = {
  c: 'cpp',
  cc: 'cpp',
  cpp: 'cpp',
  cs: 'csharp',
  go: 'go',
  h: 'cpp',
  hpp: 'cpp',
  java: 'java',
  js: 'javascript',
  lua: 'lua',
  md: 'markdown',
  php: 'php',
  pl: 'perl',
  py: 'python',
  r: 'r',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shell',
  ts: 'typescript',
  yaml: 'yaml',
  yml: 'yaml',
};

/** Monaco's language id for a file with that name. */
export function languageOf(path: string): string {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return languages[extension] ?? 'plaintext';
}

/** The bytes of a file from the user's computer, in the form that the server accepts. */
export async function contentOf(file: Blob): Promise<{ text: string } | { base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    let binary = '';
    const step = 8192;
    for (let at = 0; at < bytes.length; at += step) {
      binary += String.fromCharCode(...bytes.subarray(at, at + step));
    }
    return { base64: btoa(binary) };
  }
}
