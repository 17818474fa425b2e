import { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import {
  LabelMatcher,
  parseLabelSelector,
} from 'backstage-plugin-kubevirt-node';

/**
 * Whether a virtual machine in this namespace with these labels becomes an
 * entity.
 *
 * @internal
 */
export type MachineFilter = (machine: {
  namespace: string;
  labels: Record<string, string>;
}) => boolean;

/**
 * Reads `include` and `exclude`. A VM becomes an entity where everything under
 * `include` is true of it, and nothing under `exclude`.
 *
 * @param config - the provider's section
 * @param section - its path, for messages
 * @throws InputError that names the field and says what is wrong
 * @internal
 */
export function readMachineFilter(
  config: Config | undefined,
  section: string,
): MachineFilter {
  const include = readConditions(config, 'include', section);
  const exclude = readConditions(config, 'exclude', section);
  return machine =>
    include.every(holds => holds(machine)) &&
    !exclude.some(holds => holds(machine));
}

function readConditions(
  config: Config | undefined,
  key: 'include' | 'exclude',
  section: string,
): MachineFilter[] {
  const part = config?.getOptionalConfig(key);
  const unknown = part
    ?.keys()
    .find(it => it !== 'namespaces' && it !== 'labelSelector');
  if (unknown) {
    throw new InputError(
      `${section}.${key}.${unknown} is unknown; there are namespaces and labelSelector`,
    );
  }
  const namespaces = part?.getOptionalStringArray('namespaces');
  const selector = part?.getOptionalString('labelSelector');
  const patterns = namespaces?.map(toPattern);
  const matches =
    selector === undefined
      ? undefined
      : readSelector(selector, `${section}.${key}.labelSelector`);
  return [
    ...(patterns
      ? [
          ({ namespace }: { namespace: string }) =>
            patterns.some(pattern => pattern.test(namespace)),
        ]
      : []),
    ...(matches
      ? [({ labels }: { labels: Record<string, string> }) => matches(labels)]
      : []),
  ];
}

/** `*` stands for anything. */
function toPattern(namespace: string): RegExp {
  const parts = namespace
    .split('*')
    .map(part => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function readSelector(selector: string, path: string): LabelMatcher {
  try {
    return parseLabelSelector(selector);
  } catch (error) {
    throw new InputError(
      `${path} is '${selector}', which is no label selector: ${
        toError(error).message
      }`,
    );
  }
}
