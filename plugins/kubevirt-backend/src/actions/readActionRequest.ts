import { InputError } from '@backstage/errors';
import {
  VirtualMachineAction,
  virtualMachineActions,
  VirtualMachineActionRequest,
} from 'backstage-plugin-kubevirt-common';

/**
 * Reads the action of a path.
 *
 * @throws InputError that lists the actions there are
 * @internal
 */
export function readAction(text: string): VirtualMachineAction {
  const action = virtualMachineActions.find(each => each === text);
  if (!action) {
    throw new InputError(
      `There is no action '${text}'; there are ${virtualMachineActions.join(
        ', ',
      )}`,
    );
  }
  return action;
}

/**
 * Reads the body of a request to act.
 *
 * @param action - what is asked for
 * @param body - as it came; undefined and an empty object are the same
 * @throws InputError that names the field, what is wrong and what is right
 * @internal
 */
export function readActionRequest(
  action: VirtualMachineAction,
  body: unknown,
): VirtualMachineActionRequest {
  if (body === undefined || body === null || body === '') {
    return {};
  }
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new InputError('The body has to be a JSON object, or empty');
  }
  const { gracePeriodSeconds, uid, ...others } = body as Record<
    string,
    unknown
  >;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new InputError(
      `The body has an unknown field '${unknown}'; it may have gracePeriodSeconds and uid`,
    );
  }
  return {
    ...(gracePeriodSeconds !== undefined && {
      gracePeriodSeconds: readGracePeriod(action, gracePeriodSeconds),
    }),
    ...(uid !== undefined && { uid: readUid(action, uid) }),
  };
}

function readGracePeriod(action: VirtualMachineAction, value: unknown): number {
  if (action !== 'stop' && action !== 'restart') {
    throw new InputError(
      `gracePeriodSeconds is for stop and restart, not for ${action}`,
    );
  }
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new InputError(
      `gracePeriodSeconds is ${JSON.stringify(
        value,
      )}; it has to be a whole number, 0 or more`,
    );
  }
  if (action === 'restart' && value !== 0) {
    throw new InputError(
      `gracePeriodSeconds is ${value}; for restart KubeVirt only knows 0, or none`,
    );
  }
  return value as number;
}

function readUid(action: VirtualMachineAction, value: unknown): string {
  if (action !== 'delete') {
    throw new InputError(`uid is for delete, not for ${action}`);
  }
  if (typeof value !== 'string' || value === '') {
    throw new InputError(
      `uid is ${JSON.stringify(value)}; it has to be the machine's uid`,
    );
  }
  return value;
}
