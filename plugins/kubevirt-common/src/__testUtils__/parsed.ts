import { parseValues } from '../values';
import { Finding } from '../check';

/** What is read from values that are to be accepted. */
export function accepted(input: unknown) {
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  return parsed;
}

/** What is found in values that are to be refused. */
export function refused(input: unknown): Finding[] {
  const parsed = parseValues(input);
  if (parsed.ok) {
    throw new Error('was accepted');
  }
  return parsed.findings;
}
