import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { catalogReference } from '../entity/catalogReference';
import { KubevirtProviderConfig } from './KubevirtProviderConfig';
import { readEntityRules } from './readEntityRules';
import { readMachineFilter } from './readMachineFilter';
import { readRelationOptions } from './readRelationOptions';

const SECTION = 'catalog.providers.kubevirt';

const defaults = {
  schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
  rejectRemovalsAbove: 0.5,
};

/**
 * Reads `catalog.providers.kubevirt`; everything in it is optional.
 *
 * @param root - the whole configuration
 * @throws InputError that names the field and says what it may be
 * @internal
 */
export function readKubevirtProviderConfig(
  root: Config,
): KubevirtProviderConfig {
  const config = root.getOptionalConfig(SECTION);
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : defaults.schedule,
    defaultOwner: readReference(config, 'defaultOwner', 'group'),
    defaultSystem: readReference(config, 'defaultSystem', 'system'),
    defaultLifecycle: config?.getOptionalString('defaultLifecycle'),
    rejectRemovalsAbove: readShare(config, 'rejectRemovalsAbove'),
    isIncluded: readMachineFilter(config, SECTION),
    rules: readEntityRules(config, SECTION),
    relations: readRelationOptions(config, SECTION),
  };
}

function readReference(
  config: Config | undefined,
  key: string,
  defaultKind: string,
): string | undefined {
  const text = config?.getOptionalString(key);
  if (text === undefined) {
    return undefined;
  }
  const reference = catalogReference(text, defaultKind);
  if (!reference) {
    throw new InputError(
      `${SECTION}.${key} is '${text}', which is not an entity reference; write ` +
        `it as '${defaultKind}:default/name'`,
    );
  }
  return reference;
}

function readShare(
  config: Config | undefined,
  key: 'rejectRemovalsAbove',
): number {
  const share = config?.getOptionalNumber(key) ?? defaults[key];
  if (!(share >= 0 && share <= 1)) {
    throw new InputError(
      `${SECTION}.${key} is ${share}, but it has to be a share from 0 to 1`,
    );
  }
  return share;
}
