import { compareQuantities, formatBytes } from '../../quantities';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { error } from '../findings';

// KubeVirt's default limit of a CPU topology is far lower, and an int32 in
// the API.
const mostCpus = 65535;

/** Can the VM have as much CPU and memory as it asks for, at all? */
export const resources: Rule = ({ values }) => {
  const { cpu, memory, ...others } = values.resources;
  const findings = [];
  if (values.instancetype) {
    return (['cpu', 'memory'] as const)
      .filter(key => values.resources[key] !== null)
      .map(key =>
        error(
          'instancetype-conflict',
          ['resources', key],
          `resources.${key} is ${show(
            values.resources[key],
          )}, but the instance type ${show(
            values.instancetype?.name,
          )} says that already.`,
          `Remove resources.${key}, or instancetype.`,
        ),
      );
  }
  if (cpu !== null && compareQuantities(cpu, 0) !== 1) {
    findings.push(
      error(
        'cpu',
        'resources.cpu',
        `The number of CPUs is ${show(cpu)}.`,
        'Give more than 0, such as 2 or 500m.',
      ),
    );
  } else if (cpu !== null && compareQuantities(cpu, mostCpus) === 1) {
    findings.push(
      error(
        'cpu',
        'resources.cpu',
        `The number of CPUs is ${show(cpu)}, more than a guest can have.`,
        'Give a number of CPUs, such as 8.',
      ),
    );
  }
  if (memory === null) {
    findings.push(
      error(
        'memory',
        'resources',
        'Nothing says how much memory the VM has.',
        'Give resources.memory: 2Gi, for instance, or an instancetype.',
      ),
    );
  } else if (compareQuantities(memory, '1M') === -1) {
    findings.push(
      error(
        'memory',
        'resources.memory',
        `The memory is ${show(memory)}, which is ${formatBytes(memory)}.`,
        /^\d+$/.test(String(memory))
          ? `Give at least 1M; did you mean ${memory}Gi?`
          : 'Give at least 1M, such as 2Gi.',
      ),
    );
  }
  for (const [name, quantity] of Object.entries(others)) {
    if (quantity !== null && compareQuantities(quantity, 0) === -1) {
      findings.push(
        error(
          'resource',
          ['resources', name],
          `The amount is ${show(quantity)}.`,
          'Give 0 or more.',
        ),
      );
    }
  }
  return findings;
};
