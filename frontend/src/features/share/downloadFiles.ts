import type { ProgramFile } from '@/api/types';

/** Downloads the files: one as it is, several as a zip archive. */
export async function downloadFiles(files: readonly ProgramFile[], archive: string) {
  const [only] = files;
  if (files.length === 1 && only) {
    save(new Blob([only.content], { type: 'text/plain' }), only.name);
    return;
  }
  const { downloadZip } = await import('client-zip');
  const entries = files.map(({ name, content }) => ({ name, input: content }));
  save(await downloadZip(entries).blob(), archive);
}

function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
