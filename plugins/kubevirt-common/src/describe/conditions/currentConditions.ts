import { Condition, KubernetesObject } from '../../objects';
import { VirtualMachineContext } from '../VirtualMachineContext';

/** @internal */
export interface ObservedCondition {
  kind: string;
  name: string;
  condition: Condition;
}

/** What a VirtualMachine only copies from its instance (KubeVirt v1.9.0 staging/src/kubevirt.io/api/core/v1/types.go). */
const copied = new Set([
  'Provisioning',
  'Synchronized',
  'Paused',
  'AgentConnected',
  'AccessCredentialsSynchronized',
  'AgentVersionNotSupported',
  'LiveMigratable',
  'HotVCPUChange',
  'HotMemoryChange',
  'VolumesChange',
  'DataVolumesReady',
  'StorageLiveMigratable',
  'DecentralizedLiveMigrationFailure',
  'MigrationRequired',
  'EvictionRequested',
  'SoftwareEmulation',
  'PodScheduled',
]);

/** Many rules ask, and a context never changes. */
const remembered = new WeakMap<VirtualMachineContext, ObservedCondition[]>();

/**
 * The conditions that hold now. A VirtualMachine keeps copies of its
 * instance's conditions after the instance is gone: those are left out, and
 * where the instance is known, its own stand for them.
 *
 * @internal
 */
export function currentConditions(
  context: VirtualMachineContext,
): ObservedCondition[] {
  const known = remembered.get(context);
  if (known) {
    return known;
  }
  const conditions = collectConditions(context);
  remembered.set(context, conditions);
  return conditions;
}

function collectConditions(
  context: VirtualMachineContext,
): ObservedCondition[] {
  const { vm, vmi } = context;
  const ofInstance = new Set(
    (vmi?.status?.conditions ?? []).map(({ type }) => type),
  );
  const ofVirtualMachine = (vm?.status?.conditions ?? []).filter(
    ({ type = '' }) =>
      !copied.has(type) ||
      (!vmi && vm?.status?.created === true && !ofInstance.has(type)),
  );
  return [
    ...observed('VirtualMachine', vm, ofVirtualMachine),
    ...all('VirtualMachineInstance', vmi ? [vmi] : []),
    ...all('DataVolume', context.dataVolumes),
    ...all('PersistentVolumeClaim', context.claims),
    ...all('Pod', [...context.launchers.slice(0, 1), ...context.importers]),
    ...all('VirtualMachineInstanceMigration', context.migrations.slice(0, 1)),
  ];
}

/**
 * A condition of the instance: its own, or the VirtualMachine's copy where
 * the instance exists and was not given.
 *
 * @internal
 */
export function instanceCondition(
  context: VirtualMachineContext,
  type: string,
): Condition | undefined {
  return currentConditions(context).find(
    ({ kind, condition }) =>
      condition.type === type &&
      kind === (context.vmi ? 'VirtualMachineInstance' : 'VirtualMachine'),
  )?.condition;
}

function all(
  kind: string,
  objects: (KubernetesObject & { status?: { conditions?: Condition[] } })[],
): ObservedCondition[] {
  return objects.flatMap(object =>
    observed(kind, object, object.status?.conditions ?? []),
  );
}

function observed(
  kind: string,
  object: KubernetesObject | undefined,
  conditions: Condition[],
): ObservedCondition[] {
  return conditions.map(condition => ({
    kind,
    name: object?.metadata?.name ?? '',
    condition,
  }));
}
