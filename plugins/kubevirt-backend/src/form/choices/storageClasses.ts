import {
  KubernetesObject,
  StorageClassChoice,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { listIfAllowed } from './listIfAllowed';
import { listIfKnown } from './listIfKnown';

interface StorageClass extends KubernetesObject {
  provisioner?: string;
  volumeBindingMode?: string;
  allowVolumeExpansion?: boolean;
}

interface StorageProfile extends KubernetesObject {
  status?: {
    claimPropertySets?: { accessModes?: string[]; volumeMode?: string }[];
    cloneStrategy?: string;
  };
}

// CDI prefers the second one (CDI v1.66.0 pkg/common/common.go and
// pkg/controller/common/util.go, GetStorageClassByNameWithVirtFallback).
const DEFAULT = 'storageclass.kubernetes.io/is-default-class';
const VIRT_DEFAULT = 'storageclass.kubevirt.io/is-default-virt-class';

/**
 * The storage classes of a cluster and what CDI knows of them, the default one
 * first.
 *
 * @internal
 */
export async function storageClasses({
  client,
}: ChoiceContext): Promise<StorageClassChoice[]> {
  const [classes, profiles = []] = await Promise.all([
    client.list<StorageClass>(resources.storageClasses),
    listIfAllowed(() =>
      listIfKnown<StorageProfile>(client, resources.storageProfiles),
    ),
  ]);
  const isMarked = ({ metadata }: StorageClass, annotation: string) =>
    metadata?.annotations?.[annotation] === 'true';
  const defaultClass =
    classes.find(each => isMarked(each, VIRT_DEFAULT)) ??
    classes.find(each => isMarked(each, DEFAULT));
  return classes
    .map(each => {
      const name = each.metadata?.name ?? '';
      const profile = profiles.find(({ metadata }) => metadata?.name === name);
      return {
        name,
        isDefault: each === defaultClass,
        provisioner: each.provisioner,
        bindingMode: each.volumeBindingMode,
        expandable: each.allowVolumeExpansion ?? false,
        claims: (profile?.status?.claimPropertySets ?? []).map(
          ({ accessModes = [], volumeMode }) => ({ accessModes, volumeMode }),
        ),
        cloneStrategy: profile?.status?.cloneStrategy,
      };
    })
    .sort(
      (a, b) =>
        Number(b.isDefault) - Number(a.isDefault) ||
        a.name.localeCompare(b.name),
    );
}
