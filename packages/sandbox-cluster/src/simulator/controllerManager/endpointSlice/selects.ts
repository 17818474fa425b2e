import { Pod, Service } from '../../model';

/**
 * Says whether a pod has the labels that a Service selects; one without a
 * selector selects none.
 *
 * @internal
 */
export function selects({ spec }: Service, { metadata }: Pod): boolean {
  const wanted = Object.entries(spec.selector ?? {});
  return (
    wanted.length > 0 &&
    wanted.every(([label, value]) => metadata.labels?.[label] === value)
  );
}
