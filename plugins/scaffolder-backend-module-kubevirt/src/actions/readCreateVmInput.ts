import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { RenderProfile } from 'backstage-plugin-kubevirt-common';
import { readTimeout } from './readTimeout';

/**
 * How far `kubevirt:vm:create` follows a virtual machine.
 *
 * @internal
 */
export type Wait = 'none' | 'applied' | 'running' | 'agent';

const DEFAULT_TIMEOUT: HumanDuration = { minutes: 30 };

/**
 * Fills in what the input of `kubevirt:vm:create` leaves open. An empty text,
 * as forms give it for a field that nobody filled in, counts as absent.
 *
 * @returns the complete input; entity references in full
 * @throws InputError where an entity reference is none
 * @internal
 */
export function readCreateVmInput(input: {
  cluster?: string;
  namespace: string;
  name: string;
  values?: unknown;
  profile?: RenderProfile;
  owner?: string;
  system?: string;
  description?: string;
  password?: 'none' | 'generate' | 'secret';
  wait?: Wait;
  timeout?: number | HumanDuration;
}) {
  const { namespace, name, values, timeout = DEFAULT_TIMEOUT } = input;
  return {
    cluster: input.cluster || undefined,
    namespace,
    name,
    values,
    profile: input.profile ?? 'modern',
    owner: fullRef('owner', 'Group', input.owner),
    system: fullRef('system', 'System', input.system),
    description: input.description?.trim() || undefined,
    password: input.password ?? 'none',
    wait: input.wait ?? 'running',
    timeoutMs: readTimeout(timeout),
  } as const;
}

function fullRef(
  field: string,
  defaultKind: string,
  ref: string | undefined,
): string | undefined {
  if (!ref) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind }));
  } catch {
    throw new InputError(
      `The ${field} is '${ref}', which is no entity reference. Write <kind>:<namespace>/<name>, such as ${defaultKind.toLowerCase()}:default/example.`,
    );
  }
}
