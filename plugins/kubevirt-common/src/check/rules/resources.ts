import { compareQuantities, formatBytes } from '../../quantities';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { error } from '../findings';

// KubeVirt's default limit of a CPU topology is far lower, and an int32 in
// the API.
const mostCpus = 65535;

/**
 * Can the VM have as much CPU and memory as it asks for, at all?
 *
 * @internal
 */
export const resources: Rule = ({ values }) => {
  const { cpu, memory, ...others } = values.resources;
  const findings = [];
  if (values.instancetype) {
    return (['cpu', 'memory'] as const)
      .filter(key => values.resources[key] !== null)
      .map(key =>
        error('instancetype-conflict', ['resources', key], {
          key,
          amount: show(values.resources[key]),
          name: show(values.instancetype?.name),
        }),
      );
  }
  if (cpu !== null && compareQuantities(cpu, 0) !== 1) {
    findings.push(error('cpu.none', 'resources.cpu', { cpu: show(cpu) }));
  } else if (cpu !== null && compareQuantities(cpu, mostCpus) === 1) {
    findings.push(error('cpu.many', 'resources.cpu', { cpu: show(cpu) }));
  }
  if (memory === null) {
    findings.push(error('memory.missing', 'resources'));
  } else if (compareQuantities(memory, '1M') === -1) {
    const said = { memory: show(memory), bytes: formatBytes(memory) };
    findings.push(
      /^\d+$/.test(String(memory))
        ? error('memory.unit', 'resources.memory', {
            ...said,
            meant: `${memory}Gi`,
          })
        : error('memory.small', 'resources.memory', said),
    );
  }
  for (const [name, quantity] of Object.entries(others)) {
    if (quantity !== null && compareQuantities(quantity, 0) === -1) {
      findings.push(
        error('resource', ['resources', name], { quantity: show(quantity) }),
      );
    }
  }
  return findings;
};
