import { formatPath } from '../values/formatPath';
import { Finding } from './Finding';

type Path = string | readonly PropertyKey[];

/** What cannot work. */
export function error(
  code: string,
  path: Path,
  message: string,
  suggestion?: string,
): Finding {
  return finding('error', code, path, message, suggestion);
}

/** What may well not be meant. */
export function warning(
  code: string,
  path: Path,
  message: string,
  suggestion?: string,
): Finding {
  return finding('warning', code, path, message, suggestion);
}

/** What is worth knowing. */
export function hint(
  code: string,
  path: Path,
  message: string,
  suggestion?: string,
): Finding {
  return finding('hint', code, path, message, suggestion);
}

function finding(
  severity: Finding['severity'],
  code: string,
  path: Path,
  message: string,
  suggestion?: string,
): Finding {
  return {
    path: typeof path === 'string' ? path : formatPath(path),
    severity,
    code,
    message,
    ...(suggestion && { suggestion }),
  };
}
