import type { ReactNode } from 'react';

const looks = {
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  busy: 'bg-busy-soft text-busy',
};

interface NoticeProps {
  look?: keyof typeof looks;
  id?: string;
  className?: string;
  children: ReactNode;
}

export function Notice({ look = 'warn', className = '', ...rest }: NoticeProps) {
  return <div className={`px-4 py-2 text-sm ${looks[look]} ${className}`} {...rest} />;
}
