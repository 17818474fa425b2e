import { StatusCause } from '../../../status/ApiError';
import { invalidField, Rule } from '../Rule';
import { amountOf } from './amountCauses';

/** What CPUs of one's own ask for: whole ones, and as many as it says. @internal */
export const dedicatedCpus: Rule = ({ path, spec }) => {
  const { cpu, resources } = spec.domain;
  if (!cpu?.dedicatedCpuPlacement) {
    return [];
  }
  const at = (...keys: string[]) => [`${path}.domain`, ...keys].join('.');
  const value = (kind: 'requests' | 'limits', name: 'cpu' | 'memory') =>
    amountOf(resources?.[kind]?.[name])?.value ?? 0;
  const field = (kind: 'requests' | 'limits', name: 'cpu' | 'memory') =>
    at('resources', kind, name);
  const placement = at('cpu', 'dedicatedCpuPlacement');
  const vcpus =
    cpu.sockets || cpu.cores || cpu.threads
      ? (cpu.sockets || 1) * (cpu.cores || 1) * (cpu.threads || 1)
      : 0;
  const [request, limit] = [value('requests', 'cpu'), value('limits', 'cpu')];
  const whole = [Math.ceil(request), Math.ceil(limit)];
  const memory = [value('requests', 'memory'), value('limits', 'memory')];
  const either = `${field('requests', 'cpu')} or ${field('limits', 'cpu')}`;
  const causes: Array<[boolean, StatusCause]> = [
    [
      memory[0] === 0 && memory[1] === 0,
      invalidField(
        field('limits', 'memory'),
        `${field('requests', 'memory')} or ${field(
          'limits',
          'memory',
        )} should be provided`,
      ),
    ],
    [
      request > 0 && !Number.isInteger(request),
      invalidField(
        field('requests', 'cpu'),
        'provided resources CPU requests must be an interger',
      ),
    ],
    [
      limit > 0 && !Number.isInteger(limit),
      invalidField(
        field('limits', 'cpu'),
        'provided resources CPU limits must be an interger',
      ),
    ],
    [
      memory[0] > 0 && memory[1] > 0 && memory[0] !== memory[1],
      invalidField(
        field('requests', 'memory'),
        `${field('requests', 'memory')} must be equal to ${field(
          'limits',
          'memory',
        )}`,
      ),
    ],
    [
      request === 0 && limit === 0 && vcpus === 0,
      invalidField(
        placement,
        `either ${either} or ${at(
          'cpu',
          'cores',
        )} must be provided when DedicatedCPUPlacement is true `,
      ),
    ],
    [
      whole[0] > 0 && whole[1] > 0 && whole[0] !== whole[1],
      invalidField(
        placement,
        `${either} must be equal when DedicatedCPUPlacement is true `,
      ),
    ],
    [
      (whole[0] > 0 || whole[1] > 0) && vcpus > 0 && !whole.includes(vcpus),
      invalidField(
        placement,
        `${either} must not be provided at the same time with ${at(
          'cpu',
          'cores',
        )} when DedicatedCPUPlacement is true `,
      ),
    ],
    [
      (cpu.threads ?? 0) > 2,
      invalidField(
        placement,
        `Not more than two threads must be provided at ${at(
          'cpu',
          'threads',
        )} (got ${cpu.threads}) when DedicatedCPUPlacement is true`,
      ),
    ],
  ];
  return causes.filter(([wrong]) => wrong).map(([, cause]) => cause);
};
