import { InputError } from '@backstage/errors';
import {
  check,
  Finding,
  parseValues,
  RenderProfile,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import { describeFindings } from './describeFindings';
import { readYaml } from './readYaml';
import { throwErrors } from './throwErrors';

/**
 * Reads and checks a virtual machine's name and values.
 *
 * @param input - `values` is what a person wrote, as an object or as YAML
 * @returns the complete values, and what is worth knowing about them
 * @throws InputError that lists everything that is wrong
 * @internal
 */
export function readValues(input: {
  name: string;
  namespace: string;
  values: unknown;
  profile: RenderProfile;
}): { values: VirtualMachineValues; remarks: Finding[] } {
  const { name, namespace, profile } = input;
  const given = readYaml(input.values);
  const findings = [
    ...('unreadable' in given ? [given.unreadable] : []),
    ...check({
      name,
      namespace,
      values: 'read' in given ? given.read : undefined,
      profile,
    }),
  ];
  const parsed = parseValues('read' in given ? given.read : undefined);
  throwErrors(findings);
  if (!parsed.ok) {
    throw new InputError(describeFindings(parsed.findings));
  }
  return { values: parsed.values, remarks: findings };
}
