import { DataVolume, PersistentVolumeClaim, Volume } from '../../objects';
import { claimOfVolume } from '../select/references';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { sourceOfDataVolume } from './dataVolumeSource';
import { kindTextOf, volumeKindOf, volumeKinds } from './volumeKinds';
import { sourceOfVolume } from './volumeSource';

/**
 * What stands behind a volume, as far as the cluster tells.
 *
 * @internal
 */
export interface VolumeBacking {
  kind: string;
  kindText: string;
  source?: string;
  claim?: string;
  dataVolume?: string;
  requested?: string;
  size?: string;
  storageClass?: string;
  accessModes?: string[];
  volumeMode?: string;
  persistent: boolean;
  readOnly?: boolean;
  phase?: string;
}

type VolumeStatus = NonNullable<
  NonNullable<
    NonNullable<VirtualMachineContext['vmi']>['status']
  >['volumeStatus']
>[number];

/**
 * Finds what stands behind a volume. What is there now comes before what was
 * asked for.
 *
 * @param volume - absent where a disk names none that there is
 *
 * @internal
 */
export function backingOf(
  context: VirtualMachineContext,
  volume: Volume | undefined,
): VolumeBacking {
  const kind = volumeKindOf(volume);
  const known = volumeKinds[kind];
  const dataVolumeName = volume?.dataVolume?.name;
  const dataVolume = findDataVolume(context, dataVolumeName);
  const spec =
    dataVolume?.spec ??
    context.vm?.spec?.dataVolumeTemplates?.find(
      template => template.metadata?.name === dataVolumeName,
    )?.spec;
  const claimName =
    (volume && claimOfVolume(volume)) ??
    dataVolume?.status?.claimName ??
    dataVolumeName;
  const claim = findClaim(context, claimName);
  const status = statusOf(context, volume?.name);
  const reported = status?.persistentVolumeClaimInfo;
  const asked = spec?.pvc ?? spec?.storage;
  const volumeMode =
    claim?.spec?.volumeMode ?? reported?.volumeMode ?? asked?.volumeMode;

  return {
    kind,
    kindText: kindTextOf(kind, volumeMode),
    source:
      (spec && sourceOfDataVolume(spec)) ?? (volume && sourceOfVolume(volume)),
    claim: claimName,
    dataVolume: dataVolumeName,
    requested: firstText(
      asked?.resources?.requests?.storage,
      claim?.spec?.resources?.requests?.storage,
      reported?.requests?.storage,
      volume?.emptyDisk?.capacity,
      volume?.hostDisk?.capacity,
    ),
    size: firstText(
      claim?.status?.capacity?.storage,
      reported?.capacity?.storage,
      status?.size,
    ),
    storageClass: claim?.spec?.storageClassName ?? asked?.storageClassName,
    accessModes:
      claim?.status?.accessModes ??
      claim?.spec?.accessModes ??
      reported?.accessModes ??
      asked?.accessModes,
    volumeMode,
    persistent: known?.persistent ?? false,
    readOnly:
      known?.readOnly ?? (volume?.persistentVolumeClaim?.readOnly || undefined),
    phase: phaseOf(dataVolume, claim),
  };
}

/**
 * What virt-handler says of a volume of the running instance.
 *
 * @returns undefined where it says nothing
 *
 * @internal
 */
export function statusOf(
  context: VirtualMachineContext,
  volumeName: string | undefined,
): VolumeStatus | undefined {
  return context.vmi?.status?.volumeStatus?.find(
    status => volumeName !== undefined && status.name === volumeName,
  );
}

/**
 * The DataVolume of this name among those of the virtual machine.
 *
 * @internal
 */
export function findDataVolume(
  context: VirtualMachineContext,
  name: string | undefined,
): DataVolume | undefined {
  return context.dataVolumes.find(
    dataVolume => name !== undefined && dataVolume.metadata?.name === name,
  );
}

/**
 * The claim of this name among those of the virtual machine.
 *
 * @internal
 */
export function findClaim(
  context: VirtualMachineContext,
  name: string | undefined,
): PersistentVolumeClaim | undefined {
  return context.claims.find(
    claim => name !== undefined && claim.metadata?.name === name,
  );
}

function phaseOf(
  dataVolume: DataVolume | undefined,
  claim: PersistentVolumeClaim | undefined,
): string | undefined {
  const imported = dataVolume?.status?.phase;
  return imported && imported !== 'Succeeded'
    ? imported
    : claim?.status?.phase ?? imported;
}

function firstText(
  ...values: (string | number | undefined)[]
): string | undefined {
  const value = values.find(each => each !== undefined);
  return value === undefined ? undefined : String(value);
}
