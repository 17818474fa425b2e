import { findCondition, hasCondition } from '../../simulator/model';
import { ApiError } from '../../status/ApiError';
import { defineAction } from '../defineCall';
import { getInstance, getMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';

interface MigrateOptions {
  addedNodeSelector?: Record<string, string>;
  dryRun?: string[];
}

/**
 * `PUT virtualmachines/{name}/migrate`: creates a migration.
 *
 * @internal
 */
export const migrate = defineAction('virtualmachines', 'migrate', request => {
  const options = readBody<MigrateOptions>(request);
  const { namespace, name, objects } = request;
  const vm = getMachine(request);
  const vmi = getInstance(request);
  if (vmi.status?.phase !== 'Running') {
    throw refusals.conflict('virtualmachine', name, 'VM is not running');
  }
  if (hasCondition(vm, 'Paused', 'True')) {
    throw refusals.conflict('virtualmachine', name, 'VM is paused');
  }
  const migratable = findCondition(vmi, 'LiveMigratable');
  if (migratable?.status === 'False') {
    throw refusals.internal(
      `admission webhook "migration-create-validator.kubevirt.io" denied the request: Cannot migrate VMI, Reason: ${migratable.reason}, Message: ${migratable.message}`,
    );
  }
  try {
    objects.create(
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachineInstanceMigration',
        metadata: { generateName: 'kubevirt-migrate-vm-', namespace },
        spec: {
          vmiName: name,
          ...(options.addedNodeSelector && {
            addedNodeSelector: options.addedNodeSelector,
          }),
        },
      },
      { dryRun: isDryRun(options) },
    );
  } catch (error) {
    if (error instanceof ApiError) throw refusals.internal(error.message);
    throw error;
  }
  return 202;
});
