import type { PackageFinding } from '@/api/admin';
import { adminText } from './text';

/** What there is to say about a package, worst first. */
export function PackageFindings({ findings }: { findings: readonly PackageFinding[] }) {
  if (findings.length === 0) return null;
  const levels = ['error', 'warning', 'note'] as const;
  const sorted = levels.flatMap((level) => findings.filter((finding) => finding.level === level));
  return (
    <ul aria-label={adminText.create.findings} className="list-disc pl-5 text-sm wrap-anywhere">
      {sorted.map((finding) => (
        <li key={sentenceOf(finding)}>
          <span className="text-muted">{adminText.create.levels[finding.level]}:</span>{' '}
          {sentenceOf(finding)}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ file, line, message, advice }: PackageFinding): string {
  const place = line === undefined ? (file === '' ? '' : `'${file}' `) : `${file}:${line}: `;
  return `${place}${message}${advice === undefined ? '' : `. ${advice}`}`;
}
