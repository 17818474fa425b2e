import { AccessView, describe } from 'backstage-plugin-kubevirt-common';
import { passwordSecretName } from '../password/Login';
import { CreationPlan } from '../plan/CreationPlan';

/**
 * The commands that a person needs first. They follow from what is applied,
 * so they are known before anything is.
 *
 * @param plan - what is applied
 * @returns lines for a POSIX shell. A port that says what speaks on it comes
 * first; else SSH and the desktop go through KubeVirt. `password` is there
 * where one was generated: reading it takes the Secret away
 * @internal
 */
export function connectionCommands(plan: CreationPlan): {
  ssh?: string;
  vnc?: string;
  console?: string;
  password?: string;
} {
  const { access } = describe({
    objects: {
      virtualMachines: [plan.virtualMachine],
      services: plan.after.filter(({ kind }) => kind === 'Service'),
    },
    target: { kind: 'VirtualMachine', ...plan.identity },
  });
  const ofMachine = (id: string) =>
    access.commands.find(way => way.id === id)?.commands.join('\n');
  return {
    ssh: commandFor(access, 'ssh') ?? ofMachine('virtctl-ssh'),
    vnc: commandFor(access, 'vnc') ?? ofMachine('virtctl-vnc'),
    console: ofMachine('virtctl-console'),
    password: passwordCommand(plan),
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

function passwordCommand({ before, identity }: CreationPlan) {
  const { namespace, name } = identity;
  const secret = passwordSecretName(name);
  if (!before.some(({ metadata }) => metadata?.name === secret)) {
    return undefined;
  }
  const kubectl = `kubectl -n ${namespace}`;
  return `${kubectl} get secret ${secret} -o go-template='{{.data.password | base64decode}}{{"\\n"}}' && \\\n  ${kubectl} delete secret ${secret}`;
}
