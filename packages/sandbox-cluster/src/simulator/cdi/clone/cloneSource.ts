import { DataSource, DataVolume } from '../../model';

/**
 * What a DataVolume is a copy of.
 *
 * @internal
 */
export interface CloneSource {
  kind: 'pvc' | 'snapshot';
  namespace: string;
  name: string;
}

function dataSourceKey({ metadata, spec }: DataVolume): string | undefined {
  const { sourceRef } = spec;
  if (sourceRef?.kind !== 'DataSource') return undefined;
  return `${sourceRef.namespace || metadata.namespace}/${sourceRef.name}`;
}

/**
 * Finds what a DataVolume is a copy of, by way of a DataSource if it names
 * one.
 *
 * @param dataSource - finds a DataSource by `namespace/name`
 * @returns undefined where the DataSource is missing or names nothing
 * @internal
 */
export function cloneSource(
  dataVolume: DataVolume,
  dataSource: (key: string) => DataSource | undefined,
): CloneSource | undefined {
  const key = dataSourceKey(dataVolume);
  const named = key ? dataSource(key) : dataVolume;
  const { pvc, snapshot } = named?.spec.source ?? {};
  const from = pvc ?? snapshot;
  if (!named || !from) return undefined;
  return {
    kind: pvc ? 'pvc' : 'snapshot',
    namespace: from.namespace || named.metadata.namespace || '',
    name: from.name,
  };
}

/**
 * Names the claim or the DataSource that a DataVolume refers to.
 *
 * @returns `namespace/name` of each
 * @internal
 */
export function sourceKeys(dataVolume: DataVolume): string[] {
  const source = cloneSource(dataVolume, () => undefined);
  const key = dataSourceKey(dataVolume);
  return [
    ...(key ? [key] : []),
    ...(source ? [`${source.namespace}/${source.name}`] : []),
  ];
}
