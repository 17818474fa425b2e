import { createHash } from 'node:crypto';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  KubernetesValidatorFunctions,
  makeValidator,
  ResourceEntity,
} from '@backstage/catalog-model';
import { KUBEVIRT_CLUSTER_ANNOTATION } from 'backstage-plugin-kubevirt-common';
import { clusterLocation } from './virtualMachineLocation';

/**
 * Something that virtual machines of a cluster depend on.
 *
 * @internal
 */
export type Related =
  | { type: 'kubernetes-cluster' }
  | { type: 'virtual-machine-image'; image: string }
  | { type: 'data-source'; namespace: string; name: string }
  | { type: 'persistent-volume-claim'; namespace: string; name: string };

const descriptions: Record<Related['type'], string> = {
  'kubernetes-cluster': 'Kubernetes cluster that runs virtual machines',
  'virtual-machine-image': 'Image that virtual machines boot from',
  'data-source': 'DataSource that disks of virtual machines are cloned from',
  'persistent-volume-claim': 'Claim that several virtual machines use',
};

const MAX_NAME_LENGTH = 63;
const HASH_DIGITS = 10;

/**
 * The entity of something that virtual machines depend on. Its name is readable
 * and distinct: what two clusters have of one name are two things.
 *
 * @param options - `owner` is a full reference
 * @returns an entity that the catalog accepts
 * @internal
 */
export function relatedEntity(options: {
  cluster: string;
  related: Related;
  owner: string;
}): ResourceEntity {
  const { cluster, related, owner } = options;
  const location = clusterLocation(cluster);
  const tags = ['kubevirt', cluster].filter(makeValidator().isValidTag);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'namespace' in related ? related.namespace : 'default',
      name: nameOf(cluster, related),
      title: titleOf(cluster, related),
      description: descriptions[related.type],
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [KUBEVIRT_CLUSTER_ANNOTATION]: cluster,
      },
      tags: [...new Set(tags)],
    },
    spec: { type: related.type, owner },
  };
}

function titleOf(cluster: string, related: Related): string {
  switch (related.type) {
    case 'kubernetes-cluster':
      return cluster;
    case 'virtual-machine-image':
      return related.image;
    default:
      return related.name;
  }
}

function nameOf(cluster: string, related: Related): string {
  const { isValidObjectName } = KubernetesValidatorFunctions;
  if (
    related.type === 'kubernetes-cluster' &&
    isValidObjectName(cluster) &&
    cluster === cluster.toLowerCase()
  ) {
    return cluster;
  }
  const exact = JSON.stringify([cluster, related]);
  const hash = createHash('sha256')
    .update(exact)
    .digest('hex')
    .slice(0, HASH_DIGITS);
  return `${slugOf(titleOf(cluster, related))}_${hash}`;
}

/** The end of an image's address tells most. */
function slugOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .slice(-(MAX_NAME_LENGTH - HASH_DIGITS - 1))
      .replace(/^[-.]+|[-.]+$/g, '') || 'it'
  );
}
