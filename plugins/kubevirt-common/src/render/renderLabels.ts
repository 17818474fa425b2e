import { RenderOptions } from './RenderOptions';

/**
 * The label by which the chart finds the pod of a VM.
 *
 * @internal
 */
export const CHART_VM_LABEL = 'kubevirt.io/vm';

/**
 * The labels of the VM and of its pod.
 *
 * @internal
 */
export function renderLabels(options: RenderOptions): Record<string, string> {
  return {
    ...renderOwnLabels(options),
    ...options.values.labels,
    [CHART_VM_LABEL]: options.name,
  };
}

/**
 * The labels of every object of the profile `modern`; the chart has none.
 *
 * @internal
 */
export function renderOwnLabels(
  options: RenderOptions,
): Record<string, string> {
  const { name, profile } = options;
  return profile === 'modern'
    ? {
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/instance': name,
        'app.kubernetes.io/managed-by': 'backstage',
        'backstage.io/kubernetes-id': name,
      }
    : {};
}
