import { Pod, VirtualMachineInstance } from '../../model';
import { recordedSteps } from '../../testing/recordings';
import { renderLauncherPod } from './renderLauncherPod';

/** What kube-apiserver and its admission plugins add to any pod. */
const serverFields = [
  'dnsPolicy',
  'nodeName',
  'preemptionPolicy',
  'priority',
  'schedulerName',
  'terminationMessagePath',
  'tolerations',
];

function withoutServerFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutServerFields);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, content]) =>
      !serverFields.includes(key) &&
      !(key === 'terminationMessagePolicy' && content === 'File') &&
      !(key === 'apiVersion' && content === 'v1'),
  );
  return Object.fromEntries(
    kept.map(([key, content]) => [key, withoutServerFields(content)]),
  );
}

const launchers = recordedSteps().flatMap(step =>
  step.objects.pods.flatMap(pod => {
    const vmi = step.objects.virtualMachineInstances.find(
      ({ metadata }) => metadata.uid === pod.metadata.ownerReferences?.[0].uid,
    );
    return vmi ? [[step.title, pod, vmi, step] as const] : [];
  }),
);

function qemuTimeoutOf(pod: Pod): number {
  const { command = [] } = pod.spec.containers[0];
  return parseInt(command[command.indexOf('--qemu-timeout') + 1], 10);
}

/** The node's name comes to instance and pod once they run. */
function beforeItRan(labels: VirtualMachineInstance['metadata']['labels']) {
  const { 'kubevirt.io/nodeName': _, ...rest } = labels ?? {};
  return rest;
}

describe('renderLauncherPod', () => {
  it.each(launchers)('renders the pod of %s', (_title, pod, vmi, step) => {
    const rendered = renderLauncherPod({
      vmi: {
        ...vmi,
        metadata: {
          ...vmi.metadata,
          labels: beforeItRan(vmi.metadata.labels),
        },
      },
      claims: step.objects.persistentVolumeClaims,
      qemuTimeout: qemuTimeoutOf(pod),
    });
    expect(withoutServerFields(rendered.spec)).toEqual(
      withoutServerFields(pod.spec),
    );
    const { metadata } = rendered;
    expect(metadata.labels).toEqual(beforeItRan(pod.metadata.labels));
    expect(metadata.annotations).toEqual(pod.metadata.annotations);
    expect(metadata.ownerReferences).toEqual(pod.metadata.ownerReferences);
    expect(metadata.generateName).toBe(pod.metadata.generateName);
  });
});
