import { Rule } from '../check/CheckContext';
import { RenderProfile } from '../render';
import { runRule } from './runRule';

/** One row of a rule's table. */
export interface RuleCase {
  /** What the rule does, and with what. */
  when: string;
  input: Record<string, unknown>;
  profile?: RenderProfile;
  name?: string;
  /** `severity code path` of each finding, in order. */
  finds: string[];
  /** What the findings' sentences say, among other things. */
  says?: string[];
}

/**
 * Runs a rule on a row of its table.
 *
 * @returns the row with what the rule finds, and with as much of what it
 * should say as it does say
 */
export function tryRule(rule: Rule, row: RuleCase): RuleCase {
  const findings = runRule(rule, row.input, row);
  const sentences = findings
    .map(({ message, suggestion }) => `${message} ${suggestion ?? ''}`)
    .join('\n');
  return {
    ...row,
    finds: findings.map(
      ({ severity, code, path }) => `${severity} ${code} ${path}`,
    ),
    says: row.says?.filter(part => sentences.includes(part)),
  };
}
