import { z } from 'zod/v4';
import { Finding } from '../check/Finding';
import { dataVolumeTemplateSchema } from './dataVolumeSchema';
import { defaultClaim, defaultSource } from './defaults';
import { takenAway } from './takenAway';
import { DataVolumeTemplateValues } from './VirtualMachineValues';
import { withoutNulls } from './withoutNulls';

type Template = z.infer<typeof dataVolumeTemplateSchema>;
type Claim = NonNullable<Template['pvc']>;

/**
 * Fills in what becomes the root disk. A source replaces the default one as a
 * whole, because Helm's way, to merge the two, leaves two sources. A claim is
 * merged with the default one as Helm does it.
 *
 * @param given - the template as it was given
 * @param path - where it was given, for the findings
 * @param enabled - whether the template is used at all
 * @internal
 */
export function readTemplate(
  given: Template,
  path: string,
  enabled: boolean,
): { template: DataVolumeTemplateValues; findings: Finding[] } {
  const { pvc, storage, source, ...rest } = given;
  const populated = [pvc, storage].some(
    claim => claim?.dataSource || claim?.dataSourceRef,
  );
  const hasOther = Boolean(given.sourceRef) || populated;
  return {
    template: withoutNulls({
      ...rest,
      source: givenSource(source) ?? (hasOther ? undefined : defaultSource),
      storage,
      pvc: storage ? pvc : mergeClaim(pvc),
    }),
    findings: enabled
      ? [
          ...(hasOther ? [] : sourceTakenAway(source, `${path}.source`)),
          ...(storage ? [] : claimTakenAway(pvc, `${path}.pvc`)),
        ]
      : [],
  };
}

/**
 * The kinds of source that were given, in spite of those that were taken away.
 *
 * @returns undefined where there are none
 * @internal
 */
export function givenSource(
  source: Template['source'],
): DataVolumeTemplateValues['source'] {
  const kinds = Object.entries(withoutNulls(source ?? {}));
  return kinds.length ? Object.fromEntries(kinds) : undefined;
}

function mergeClaim(given: Template['pvc']) {
  const claim = withoutNulls(given ?? {});
  return {
    ...defaultClaim,
    ...claim,
    resources: {
      ...claim.resources,
      requests: {
        ...defaultClaim.resources.requests,
        ...claim.resources?.requests,
      },
    },
  };
}

function sourceTakenAway(source: Template['source'], path: string): Finding[] {
  const isEmpty = source && Object.keys(source).length === 0;
  return source === undefined || isEmpty || givenSource(source)
    ? []
    : [takenAway(path, 'source')];
}

function claimTakenAway(claim: Claim | null | undefined, path: string) {
  if (claim === null) {
    return [takenAway(path, 'claim')];
  }
  if (claim?.accessModes === null) {
    return [takenAway(`${path}.accessModes`, 'access-mode')];
  }
  const { resources } = claim ?? {};
  return resources === null ||
    resources?.requests === null ||
    resources?.requests?.storage === null
    ? [takenAway(`${path}.resources`, 'size')]
    : [];
}
