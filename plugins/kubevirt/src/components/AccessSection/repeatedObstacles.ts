import { AccessWay } from 'backstage-plugin-kubevirt-common';

/**
 * What stands in more than one way, to be said once above them.
 *
 * @internal
 */
export function repeatedObstacles(ways: AccessWay[]): string[] {
  const all = ways.flatMap(({ obstacles = [] }) => [...new Set(obstacles)]);
  return [...new Set(all)].filter(
    obstacle => all.indexOf(obstacle) !== all.lastIndexOf(obstacle),
  );
}
