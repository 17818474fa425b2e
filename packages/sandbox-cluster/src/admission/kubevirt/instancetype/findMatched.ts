import { StrategyContext } from '../../../resources/ResourceStrategy';

const GROUP = 'instancetype.kubevirt.io';
const kinds: Record<string, string> = {
  virtualmachineinstancetype: 'VirtualMachineInstancetype',
  virtualmachineclusterinstancetype: 'VirtualMachineClusterInstancetype',
  virtualmachinepreference: 'VirtualMachinePreference',
  virtualmachineclusterpreference: 'VirtualMachineClusterPreference',
};

/** What a VM names its instance type or preference by. @internal */
export interface Matcher {
  name?: string;
  kind?: string;
  revisionName?: string;
  inferFromVolume?: string;
  inferFromVolumeFailurePolicy?: string;
}

/** @internal */
export type MatcherKind = 'instancetype' | 'preference';

/**
 * The specification that a matcher names, if it names any.
 *
 * @returns nothing for no matcher and for one whose revision has been taken
 *   already; `why` where there is no such thing
 *
 * @internal
 */
export function findMatched(
  which: MatcherKind,
  matcher: Matcher | undefined,
  namespace: string | undefined,
  { read }: Pick<StrategyContext, 'read'>,
): { spec?: object; why?: string } {
  if (!matcher?.name || matcher.revisionName) {
    return {};
  }
  const kind = (matcher.kind || `virtualmachinecluster${which}`).toLowerCase();
  const singular = kind.replace(/s$/, '');
  if (!kinds[singular]) {
    return {
      why: `got unexpected kind in ${
        which === 'instancetype' ? 'InstancetypeMatcher' : 'PreferenceMatcher'
      }: ${kind}`,
    };
  }
  const found = read(
    `${GROUP}/v1beta1`,
    kinds[singular],
    matcher.name,
    singular.includes('cluster') ? undefined : namespace,
  );
  return found
    ? { spec: found.spec as object }
    : {
        why: `${singular}s.${GROUP} ${JSON.stringify(matcher.name)} not found`,
      };
}
