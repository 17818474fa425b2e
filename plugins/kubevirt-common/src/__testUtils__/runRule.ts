import { Rule } from '../check/CheckContext';
import { Finding } from '../check/Finding';
import { RenderProfile } from '../render';
import { parseValues } from '../values';

/** What one rule finds in values as a person would write them. */
export function runRule(
  rule: Rule,
  input: Record<string, unknown>,
  options: { profile?: RenderProfile; name?: string } = {},
): Finding[] {
  const { profile = 'modern', name = 'vm' } = options;
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(`not readable: ${JSON.stringify(parsed.findings)}`);
  }
  return rule({ name, values: parsed.values, input, profile });
}
