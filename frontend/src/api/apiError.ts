import type { SerializedError } from '@reduxjs/toolkit';
import type { FetchBaseQueryError, FetchBaseQueryMeta } from '@reduxjs/toolkit/query';
import { refusalWords } from '@/lib/serverWords';
import { text } from '@/lib/text';
import type { ErrorDetail } from './types';

/** The reason why a request failed. */
export type ApiError =
  | { kind: 'unreachable' }
  | ({ kind: 'refused'; status: number; retryAfter?: number } & ErrorDetail);

// The answers of proxies that cannot reach the server.
const gatewayStatuses = [502, 503, 504];

export function toApiError(
  error: FetchBaseQueryError,
  meta: FetchBaseQueryMeta | undefined,
): ApiError {
  if (error.status === 'FETCH_ERROR' || error.status === 'TIMEOUT_ERROR') {
    return { kind: 'unreachable' };
  }
  const status = typeof error.status === 'number' ? error.status : (meta?.response?.status ?? 0);
  const detail = errorDetail(error.data);
  if (!detail && gatewayStatuses.includes(status)) return { kind: 'unreachable' };

  const seconds = Number(meta?.response?.headers.get('Retry-After') ?? NaN);
  return {
    kind: 'refused',
    status,
    ...(Number.isFinite(seconds) && { retryAfter: Math.max(1, Math.ceil(seconds)) }),
    ...(detail
      ? { ...detail, message: refusalWords(detail) }
      : { code: 'unexpected', message: text.problem.unexpected(status) }),
  };
}

function errorDetail(data: unknown): ErrorDetail | undefined {
  const error = (data as { error?: Partial<ErrorDetail> } | null | undefined)?.error;
  if (typeof error?.code !== 'string' || typeof error.message !== 'string') return undefined;
  const { code, message, field, faults } = error;
  return {
    code,
    message,
    ...(typeof field === 'string' && { field }),
    ...(Array.isArray(faults) && { faults }),
  };
}

/** Converts an error from RTK Query: an ApiError, or an exception in this page. */
export function asApiError(error: ApiError | SerializedError): ApiError {
  if ('kind' in error) return error;
  return { kind: 'refused', status: 0, code: 'unexpected', message: text.problem.crashed };
}
