import { readSpec } from '../../admission/kubevirt/readSpec';
import { webhookDenied, webhookFailed } from '../../admission/webhookDenied';
import { jsonAt, jsonEquals } from '../../objects/json';
import { schemaOfKind } from '../../schema/schemaOf';
import { ResourceStrategy } from '../ResourceStrategy';

const KIND = 'VirtualMachineInstanceMigration';
const CREATE = 'migration-create-validator.kubevirt.io';
const SELECTOR = 'kubevirt.io/vmi-name';
const finished = ['Succeeded', 'Failed'];
const schema = schemaOfKind('kubevirt.io/v1', KIND);

/**
 * Source: KubeVirt v1.9.0 migration-create-admitter.go,
 * migration-update-admitter.go, migration-create-mutator.go.
 *
 * @internal
 */
export const migrationStrategy: ResourceStrategy = {
  mutate(draft, current) {
    readSpec('migrations-mutator.kubevirt.io', schema, draft);
    if (!current) {
      const { metadata } = draft;
      metadata.labels = {
        ...metadata.labels,
        [SELECTOR]: String(jsonAt(draft, 'spec', 'vmiName') ?? ''),
      };
      metadata.finalizers = [
        ...new Set([
          ...(metadata.finalizers ?? []),
          'kubevirt.io/migrationJobFinalize',
        ]),
      ];
    }
  },

  admit(object, current, context) {
    if (context.subresource) {
      return;
    }
    if (current) {
      if (!jsonEquals(current.spec, object.spec)) {
        throw webhookDenied('migration-update-validator.kubevirt.io', [
          {
            reason: 'FieldValueNotSupported',
            message: `update of Migration object's spec is restricted`,
          },
        ]);
      }
      return;
    }
    const { namespace } = object.metadata;
    const name = String(jsonAt(object, 'spec', 'vmiName') ?? '');
    if (!name) {
      throw webhookDenied(CREATE, [
        {
          reason: 'FieldValueRequired',
          message: 'vmiName is missing',
          field: 'spec.vmiName',
        },
      ]);
    }
    const vmi = context.read(
      'kubevirt.io/v1',
      'VirtualMachineInstance',
      name,
      namespace,
    );
    if (!vmi) {
      throw webhookFailed(
        CREATE,
        `the VMI "${namespace}/${name}" does not exist`,
      );
    }
    if (finished.includes(String(jsonAt(vmi, 'status', 'phase')))) {
      throw webhookFailed(CREATE, 'Cannot migrate VMI in finalized state.');
    }
    const conditions = (jsonAt(vmi, 'status', 'conditions') ?? []) as Array<
      Record<string, string>
    >;
    const blocked = conditions.find(
      ({ type, status }) => type === 'LiveMigratable' && status === 'False',
    );
    if (blocked) {
      throw webhookFailed(
        CREATE,
        `Cannot migrate VMI, Reason: ${blocked.reason}, Message: ${blocked.message}`,
      );
    }
    const active = context
      .readAll('kubevirt.io/v1', KIND, namespace)
      .find(
        each =>
          jsonAt(each, 'spec', 'vmiName') === name &&
          !finished.includes(String(jsonAt(each, 'status', 'phase'))),
      );
    if (active) {
      throw webhookFailed(
        CREATE,
        `in-flight migration detected. Active migration job (${active.metadata.uid}) is currently already in progress for VMI ${name}.`,
      );
    }
  },
};
