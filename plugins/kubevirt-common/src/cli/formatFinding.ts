import { Finding } from '../check';

/**
 * One finding as one line.
 *
 * @internal
 */
export function formatFinding(finding: Finding): string {
  const { path, severity, message, suggestion } = finding;
  const words = [message, suggestion].filter(Boolean).join(' ');
  return `${severity}: ${path ? `${path}: ` : ''}${words}\n`;
}
