import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * The parts of a pod that tell what it holds.
 *
 * @internal
 */
export interface HoldingPod extends KubernetesObject {
  spec?: {
    nodeName?: string;
    containers?: {
      resources?: { requests?: Record<string, string | number> };
    }[];
    volumes?: { persistentVolumeClaim?: { claimName?: string } }[];
  };
  status?: { phase?: string };
}

/**
 * Whether a pod still holds its claims and devices.
 *
 * @internal
 */
export function isHolding({ status }: HoldingPod): boolean {
  return status?.phase !== 'Succeeded' && status?.phase !== 'Failed';
}
