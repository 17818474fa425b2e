import { recordedSteps } from '../../testing/recordings';
import { renderInstance } from '../machine/renderInstance';
import { defaultInstance } from './defaultInstance';

const instances = recordedSteps().flatMap(step =>
  step.objects.virtualMachineInstances.map(
    vmi =>
      [
        step.title,
        vmi,
        step.objects.virtualMachines.find(
          ({ metadata }) => metadata.name === vmi.metadata.name,
        )!,
      ] as const,
  ),
);

describe('defaultInstance', () => {
  it.each(instances)('makes the instance of %s', (_title, vmi, vm) => {
    const made = defaultInstance(renderInstance(vm), {
      now: new Date(vmi.metadata.creationTimestamp!),
    });
    expect(JSON.parse(JSON.stringify(made.spec))).toEqual(vmi.spec);
    const { labels: _, ...metadata } = made.metadata;
    expect(vmi.metadata).toMatchObject(metadata);
    expect(vmi.status).toMatchObject({
      currentCPUTopology: made.status?.currentCPUTopology,
      memory: made.status?.memory,
      runtimeUser: 107,
      virtualMachineRevisionName: made.status?.virtualMachineRevisionName,
    });
    expect(vmi.status?.phaseTransitionTimestamps?.[0]).toEqual(
      made.status?.phaseTransitionTimestamps?.[0],
    );
  });
});
