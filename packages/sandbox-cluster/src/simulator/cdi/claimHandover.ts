import { resourceTypes, Writer } from '../client';
import {
  controllerOf,
  controllerReference,
  DataVolume,
  PersistentVolumeClaim,
} from '../model';

const { persistentVolumeClaims } = resourceTypes;

const populatedFor = 'cdi.kubevirt.io/storage.populatedFor';

/**
 * Says whether a claim came with its content: nothing is imported into it.
 *
 * @internal
 */
export function isAdopted({ metadata }: PersistentVolumeClaim): boolean {
  return metadata.annotations?.[populatedFor] !== undefined;
}

/**
 * Takes over a claim that was there before its DataVolume: nothing is
 * imported, and the claim will go with the DataVolume (CDI
 * doc/datavolume-claim-adoption.md).
 *
 * @returns what it means for the DataVolume
 * @internal
 */
export async function adoptClaim(
  writer: Writer,
  dataVolume: DataVolume,
  claim: PersistentVolumeClaim,
): Promise<{
  claim?: PersistentVolumeClaim;
  done?: boolean;
  claimProblem?: { reason: string; message: string };
}> {
  const { namespace, name, annotations = {} } = dataVolume.metadata;
  const allowed =
    annotations['cdi.kubevirt.io/allowClaimAdoption'] === 'true' ||
    claim.metadata.annotations?.[populatedFor] === name;
  if (!allowed || controllerOf(claim)) {
    const message = `Destination PVC ${namespace}/${name} already exists`;
    return { claimProblem: { reason: 'ErrClaimNotValid', message } };
  }
  const adopted = await writer.update(persistentVolumeClaims, claim, {
    ...claim,
    metadata: {
      ...claim.metadata,
      annotations: {
        ...claim.metadata.annotations,
        [populatedFor]: dataVolume.metadata.name,
      },
      ownerReferences: [
        ...(claim.metadata.ownerReferences ?? []),
        controllerReference(dataVolume),
      ],
    },
  });
  return { claim: adopted, done: claim.status?.phase === 'Bound' };
}

/**
 * Gives a populated claim the volume that was filled for it.
 *
 * @returns the claim, which is bound
 * @internal
 */
export async function bindToPrime(
  writer: Writer,
  target: PersistentVolumeClaim,
  prime: PersistentVolumeClaim,
): Promise<PersistentVolumeClaim> {
  const populated = await writer.update(persistentVolumeClaims, target, {
    ...target,
    spec: { ...target.spec, volumeName: prime.spec.volumeName },
  });
  const bound = await writer.update(
    persistentVolumeClaims,
    populated,
    { ...populated, status: prime.status },
    'status',
  );
  await writer.delete(persistentVolumeClaims, prime);
  return bound;
}
