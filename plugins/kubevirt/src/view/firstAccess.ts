import { AccessView, AccessWay } from 'backstage-plugin-kubevirt-common';

/**
 * The way by which most people reach a virtual machine: the first command
 * that works from their own machine, to a port that nothing keeps from being
 * reached; else to one of its consoles.
 *
 * @internal
 */
export function firstAccess(access: AccessView): AccessWay | undefined {
  const ways = [
    ...access.ports
      .filter(({ obstacles }) => obstacles.length === 0)
      .flatMap(port => port.ways),
    ...access.commands,
  ];
  return ways.find(
    ({ from, commands, obstacles = [] }) =>
      from !== 'cluster' && commands.length > 0 && obstacles.length === 0,
  );
}
