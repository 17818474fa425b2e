import type { V1VirtualMachineSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../../objects/ApiObject';
import { jsonAt } from '../../../objects/json';
import { StrategyContext } from '../../../resources/ResourceStrategy';
import { MatcherKind } from './findMatched';

/**
 * What a volume says about the instance type or preference of what is on it;
 * `ignorable` where a VM may do without.
 *
 * @internal
 */
export type Inference =
  | { ok: true; name: string; kind?: string }
  | { ok: false; why: string; ignorable: boolean };

const CDI = 'cdi.kubevirt.io/v1beta1';

/**
 * Infers a VM's instance type or preference from the labels of one of its
 * volumes, or of what the volume is made from.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/infer/volume.go.
 *
 * @param volumeName - the volume that the VM names for it
 *
 * @internal
 */
export function inferMatcher(
  which: MatcherKind,
  object: ApiObject,
  volumeName: string,
  { read }: Pick<StrategyContext, 'read'>,
): Inference {
  const label = `instancetype.kubevirt.io/default-${which}`;
  const { namespace } = object.metadata;
  const spec = object.spec as unknown as V1VirtualMachineSpec;

  const fromLabels = (labels: Record<string, string> | undefined) =>
    labels && label in labels
      ? {
          ok: true as const,
          name: labels[label],
          ...(labels[`${label}-kind`] && { kind: labels[`${label}-kind`] }),
        }
      : ignorable(`unable to find required ${label} label on the volume`);

  const fromClaim = (name: string, of = namespace): Inference => {
    const claim = read('v1', 'PersistentVolumeClaim', name, of);
    return claim
      ? fromLabels(claim.metadata.labels)
      : notFound('persistentvolumeclaims', name);
  };

  const fromDataSource = (name: string, of = namespace): Inference => {
    const source = read(CDI, 'DataSource', name, of);
    if (!source) {
      return notFound('datasources.cdi.kubevirt.io', name);
    }
    const own = fromLabels(source.metadata.labels);
    if (own.ok) {
      return own;
    }
    const claim = jsonAt(source, 'spec', 'source', 'pvc') as Reference;
    return claim
      ? fromClaim(claim.name, claim.namespace)
      : ignorable(
          "unable to infer defaults from DataSource that doesn't provide DataVolumeSourcePVC",
        );
  };

  const fromSpec = (volume: unknown): Inference => {
    const claim = jsonAt(volume, 'source', 'pvc') as Reference;
    if (claim) {
      return fromClaim(claim.name, claim.namespace);
    }
    const source = jsonAt(volume, 'sourceRef') as
      | (Reference & { kind: string })
      | undefined;
    if (!source) {
      return ignorable(
        'unable to infer defaults from DataVolumeSpec as DataVolumeSource is not supported',
      );
    }
    return source.kind === 'DataSource'
      ? fromDataSource(source.name, source.namespace)
      : ignorable(
          `unable to infer defaults from DataVolumeSourceRef as Kind ${source.kind} is not supported`,
        );
  };

  const fromDataVolume = (name: string): Inference => {
    const template = spec.dataVolumeTemplates?.find(
      each => each.metadata?.name === name,
    );
    if (template) {
      return fromSpec(template.spec);
    }
    const volume = read(CDI, 'DataVolume', name, namespace);
    if (!volume) {
      return fromClaim(name);
    }
    const own = fromLabels(volume.metadata.labels);
    return own.ok ? own : fromSpec(volume.spec);
  };

  const volume = spec.template.spec?.volumes?.find(
    ({ name }) => name === volumeName,
  );
  if (!volume) {
    return {
      ok: false,
      ignorable: false,
      why: `unable to find volume ${volumeName} to infer defaults`,
    };
  }
  if (volume.persistentVolumeClaim) {
    return fromClaim(volume.persistentVolumeClaim.claimName);
  }
  return volume.dataVolume
    ? fromDataVolume(volume.dataVolume.name)
    : ignorable(
        `unable to infer defaults from volume ${volumeName} as type is not supported`,
      );
}

type Reference = { name: string; namespace?: string } | undefined;

function ignorable(why: string) {
  return { ok: false as const, ignorable: true, why };
}

function notFound(resource: string, name: string): Inference {
  return {
    ok: false,
    ignorable: false,
    why: `${resource} ${JSON.stringify(name)} not found`,
  };
}
