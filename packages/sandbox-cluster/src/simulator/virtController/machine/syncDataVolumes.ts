import { ApiError, EventRecorder, resourceTypes, Writer } from '../../client';
import {
  DataVolume,
  hasCondition,
  PersistentVolumeClaim,
  VirtualMachine,
} from '../../model';
import { renderDataVolume } from './renderDataVolume';
import { SyncFailure } from './machineConditions';

/**
 * Whether a machine's volumes allow it to start.
 *
 * @internal
 */
export type DataVolumesResult =
  | { ready: true }
  | { ready: false; failure?: SyncFailure };

/** What a server says that has no such kind. */
const withoutCdi =
  'the server could not find the requested resource (post datavolumes.cdi.kubevirt.io)';

const readyPhases = ['Succeeded', 'WaitForFirstConsumer', 'PendingPopulation'];

function failed(message: string): DataVolumesResult {
  return {
    ready: false,
    failure: {
      reason: 'FailedCreate',
      message: `Error encountered while creating DataVolumes: ${message}`,
    },
  };
}

/** Clones need a source, and the right to read it. */
async function cloneRefusal(
  options: Parameters<typeof syncDataVolumes>[0],
  { metadata, spec }: DataVolume,
): Promise<string | undefined> {
  const { vm, claim, fail, events } = options;
  const { name, namespace } = metadata;
  const source = spec.source?.pvc;
  if (source && !claim(source.namespace ?? namespace, source.name)) {
    await events.record(
      vm,
      'Warning',
      // Their spelling.
      'SourcePVCNotAvailabe',
      `Source PVC ${source.name} not available: Target PVC ${name} will remain unpopulated until source is created`,
    );
  }
  if (fail !== 'F46') return undefined;
  const from = source?.namespace ?? spec.sourceRef?.namespace ?? namespace;
  const why = `User system:serviceaccount:${namespace}:default has insufficient permissions in clone source namespace ${from}`;
  const message = `Not authorized to create DataVolume ${name}: ${why}`;
  await events.record(vm, 'Warning', 'UnauthorizedDataVolumeCreate', message);
  return why;
}

/**
 * Creates what is missing of the DataVolumes of a machine's templates, and
 * says whether all are far enough to start (KubeVirt v1.9.0 vm.go,
 * handleDataVolumes).
 *
 * @param options.vm - the machine
 * @param options.existing - finds a DataVolume of its namespace by name
 * @param options.claim - finds a claim of any namespace
 * @param options.fail - a failure that was asked for: F46, clones are not
 *   authorized; F47, as if CDI were not installed
 * @internal
 */
export async function syncDataVolumes(options: {
  vm: VirtualMachine;
  existing: (name: string) => DataVolume | undefined;
  claim: (
    namespace: string | undefined,
    name: string,
  ) => PersistentVolumeClaim | undefined;
  fail?: string;
  writer: Writer;
  events: EventRecorder;
}): Promise<DataVolumesResult> {
  const { vm, existing, writer, events } = options;
  let ready = true;
  for (const template of vm.spec.dataVolumeTemplates ?? []) {
    const { name } = template.metadata;
    const dataVolume = existing(name);
    const phase = dataVolume?.status?.phase ?? '';
    if (dataVolume && readyPhases.includes(phase)) continue;
    ready = false;
    if (!dataVolume) {
      const object = renderDataVolume(vm, template);
      const refusal = await cloneRefusal(options, object);
      if (refusal)
        return failed(`not authorized to create DataVolume: ${refusal}`);
      if (options.fail === 'F47')
        return failed(`failed to create DataVolume: ${withoutCdi}`);
      try {
        await writer.create(resourceTypes.dataVolumes, object);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === 409) continue;
        const message = `Error creating DataVolume ${name}: ${error.message}`;
        await events.record(vm, 'Warning', 'FailedDataVolumeCreate', message);
        return failed(`failed to create DataVolume: ${error.message}`);
      }
      const message = `Created DataVolume ${name}`;
      await events.record(vm, 'Normal', 'SuccessfulDataVolumeCreate', message);
    } else if (phase === 'Failed') {
      const message = `DataVolume ${name} failed to import disk image`;
      await events.record(vm, 'Warning', 'FailedDataVolumeImport', message);
    } else if (hasCondition(dataVolume, 'Bound', 'False', 'ErrExceededQuota')) {
      const message = `DataVolume ${name} exceeds quota limits`;
      await events.record(vm, 'Warning', 'FailedDataVolumeImport', message);
      const why = dataVolume.status?.conditions?.find(
        ({ type }) => type === 'Bound',
      )?.message;
      return failed(
        `DataVolume ${name} importer is not running due to an error: ${why}`,
      );
    }
  }
  return { ready };
}
