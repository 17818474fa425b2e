import { AccessView, describe } from 'backstage-plugin-kubevirt-common';
import { CreationPlan } from '../plan/CreationPlan';

/**
 * The commands that a person needs first, where a port says what speaks on
 * it. They follow from what is applied, so they are known before anything is.
 *
 * @param plan - what is applied
 * @returns lines for a POSIX shell, by application
 * @internal
 */
export function connectionCommands(plan: CreationPlan): {
  ssh?: string;
  vnc?: string;
} {
  const { access } = describe({
    objects: {
      virtualMachines: [plan.virtualMachine],
      services: plan.after.filter(({ kind }) => kind === 'Service'),
    },
    target: { kind: 'VirtualMachine', ...plan.identity },
  });
  return {
    ssh: commandFor(access, 'ssh'),
    vnc: commandFor(access, 'vnc'),
  };
}

/** One command that does it is better than a tunnel and a client. */
function commandFor({ ports }: AccessView, application: string) {
  const port = ports.find(candidate => candidate.application === application);
  return port?.ways
    .map(({ commands }) => commands)
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length)[0]
    ?.join('\n');
}
