import {
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  fieldOfRefusal,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import { CreationPlan } from '../plan/CreationPlan';
import { objectName } from './objectName';
import { Refusal } from './Refusal';

/**
 * Makes one error of everything that a cluster refused in a dry run: in the
 * server's own words, with the field of the input where it can be told.
 *
 * @param refusals - at least one
 * @returns a ServiceUnavailableError where the server or a webhook failed, a
 * NotAllowedError where the cluster's credentials may not do it, else an
 * InputError
 * @internal
 */
export function refusalsError(
  refusals: readonly Refusal[],
  context: { plan: CreationPlan; values: VirtualMachineValues },
): Error {
  // One cause, a missing namespace for instance, may hit every object.
  const objectsBySaying = new Map<string, string[]>();
  for (const { object, error } of refusals) {
    const { message: sentence, details } = error;
    const field = fieldOfRefusal(
      { object, message: sentence, causes: details.causes },
      { virtualMachine: context.plan.virtualMachine, values: context.values },
    );
    const saying = `${field ? ` (field '${field}')` : ''}: ${sentence}`;
    const objects = objectsBySaying.get(saying) ?? [];
    objectsBySaying.set(saying, [...objects, objectName(object)]);
  }
  const lines = [...objectsBySaying].map(
    ([saying, objects]) => `- ${objects.join(', ')}${saying}`,
  );
  const message = [
    `The cluster '${context.plan.identity.cluster}' refuses this virtual machine; nothing was written:`,
    ...lines,
  ].join('\n');
  if (refusals.some(({ error }) => error.httpStatus >= 500)) {
    return new ServiceUnavailableError(message);
  }
  return refusals.some(isForbidden)
    ? new NotAllowedError(message)
    : new InputError(message);
}

/** A used-up quota is "forbidden" to Kubernetes as well. */
function isForbidden({ error }: Refusal) {
  return error.httpStatus === 403 && !error.message.includes('exceeded quota');
}
