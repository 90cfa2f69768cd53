import type { Finding } from '@/api/types';
import { serverWords } from '@/lib/serverWords';

/** The report's message in the language of the page, unless a finding has the same text. */
export const messageBeside = (report: { message?: string; findings?: readonly Finding[] }) =>
  report.message === undefined || report.findings?.some(({ level }) => level === 'blocks')
    ? undefined
    : serverWords(report.message);
