import { RenderProfile } from '../render';
import { parseValues } from '../values';
import { isRecord } from '../values/isRecord';
import { show } from '../values/show';
import { checkName } from './checkName';
import { Finding } from './Finding';
import { error } from './findings';
import { isDnsLabel } from './isDnsLabel';
import { pathInForm } from './pathInForm';
import { rules } from './rules';

/**
 * What is to be checked.
 *
 * @public
 */
export interface CheckOptions {
  name: string;
  namespace: string;
  /** As a person wrote them, or as `parseValues` returns them. */
  values: unknown;
  profile: RenderProfile;
}

/**
 * Finds what is wrong with a virtual machine before anything is sent to a
 * cluster: all that the API server, KubeVirt and CDI would refuse, and what
 * they accept but people suffer from.
 *
 * @param options - name, namespace, values and profile
 * @returns the findings, errors first; a VM without an error can be rendered
 * and sent
 * @public
 */
export function check(options: CheckOptions): Finding[] {
  const { name, namespace, values: input, profile } = options;
  const parsed = parseValues(input);
  const findings = [...checkName(name), ...checkNamespace(namespace)];
  if (!parsed.ok) {
    return bySeverity([...findings, ...parsed.findings]);
  }
  const { values, form, warnings } = parsed;
  const given = isRecord(input) ? input : {};
  const ofRules = rules
    .flatMap(rule => rule({ name, values, input: given, profile }))
    .map(finding => ({
      ...finding,
      path: pathInForm(finding.path, form, given),
    }));
  return bySeverity([...findings, ...warnings, ...ofRules]);
}

function checkNamespace(namespace: string): Finding[] {
  return isDnsLabel(namespace)
    ? []
    : [error('namespace', 'namespace', { namespace: show(namespace) })];
}

const order: Finding['severity'][] = ['error', 'warning', 'hint'];

function bySeverity(findings: Finding[]): Finding[] {
  return order.flatMap(severity =>
    findings.filter(finding => finding.severity === severity),
  );
}
