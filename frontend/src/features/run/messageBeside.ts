import type { Finding } from '@/api/types';

/** The report's message, unless a finding has the same text. */
export const messageBeside = (report: { message?: string; findings?: readonly Finding[] }) =>
  report.findings?.some(({ level }) => level === 'blocks') ? undefined : report.message;
