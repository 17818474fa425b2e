import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { quoteForShell } from './quoteForShell';

/**
 * How virtctl is told which virtual machine is meant.
 *
 * @internal
 */
export interface Virtctl {
  /** For commands that take `type/name`, quoted: `vm/web/team-a`. */
  target: string;
  /** As `target`, not quoted. */
  plainTarget: string;
  /** For commands that take a name alone, quoted: `web -n team-a`. */
  named: string;
  /** Options that belong before `target`; empty or ends with a space. */
  options: string;
}

/**
 * From KubeVirt 1.6 on the namespace stands after the name; before, only
 * `--namespace` was understood by all commands (github.com/kubevirt/kubevirt
 * pull requests 13918 and 13939).
 *
 * @internal
 */
export function virtctlFor(context: VirtualMachineContext): Virtctl {
  const { kind, namespace, name } = context.target;
  const type = kind === 'VirtualMachine' ? 'vm' : 'vmi';
  const quotedNamespace = quoteForShell(namespace);
  const old = isOlderThanSlashForm(context);
  const plainTarget = old ? `${type}/${name}` : `${type}/${name}/${namespace}`;
  return {
    target: quoteForShell(plainTarget),
    plainTarget,
    named: `${quoteForShell(name)} -n ${quotedNamespace}`,
    options: old ? `-n ${quotedNamespace} ` : '',
  };
}

function isOlderThanSlashForm({
  kubeVirt,
  vmi,
}: VirtualMachineContext): boolean {
  const version =
    kubeVirt?.status?.observedKubeVirtVersion ??
    vmi?.status?.launcherContainerImageVersion?.split(':').pop();
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version ?? '') ?? [];
  return (
    major !== undefined &&
    (Number(major) < 1 || (Number(major) === 1 && Number(minor) < 6))
  );
}
