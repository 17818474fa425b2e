import { trackUpdate } from '../apply/trackUpdate';
import { ApiObject } from '../objects/ApiObject';
import { canonicalOrder } from '../registry/canonicalOrder';
import { normalizeObject } from '../registry/normalizeObject';
import { prepareMetadata } from '../registry/prepareMetadata';
import { Registry } from '../registry/Registry';
import { WriteContext } from '../registry/WriteContext';
import { groupVersion, resourceName } from '../resources/ResourceDefinition';

const context: WriteContext = {
  user: { name: 'system:apiserver', groups: ['system:masters'] },
  manager: 'sandbox',
  dryRun: false,
  fieldValidation: 'Ignore',
  version: 'v1',
  warn: () => {},
};

/**
 * Stores objects as they are, status included, without admission.
 *
 * @throws Error for an object of a kind that is not served
 *
 * @internal
 */
export function seedObjects(
  registry: Registry,
  objects: Iterable<object>,
): void {
  for (const each of objects) {
    const draft = registry.draftOf(each as ApiObject);
    const definition = registry.resources.byKind(draft.apiVersion, draft.kind);
    if (!definition) {
      throw new Error(
        `There is no kind ${draft.kind} in ${draft.apiVersion}; the sandbox cannot hold ${draft.metadata?.name}`,
      );
    }
    const strategy = registry.strategyOf(definition);
    const { status } = draft;
    const { uid } = draft.metadata;
    draft.apiVersion = groupVersion(definition);
    normalizeObject(definition, draft);
    strategy.decode?.(draft);
    strategy.applyDefaults?.(draft);
    draft.metadata.managedFields = trackUpdate(definition, undefined, draft, {
      ...context,
      version: definition.version,
    });
    prepareMetadata(definition, draft);
    // Other objects may name it as their owner already.
    if (uid) {
      draft.metadata.uid = uid;
    }
    strategy.prepareForCreate?.(draft, registry.contextFor(context));
    if (status !== undefined) {
      draft.status = status;
    }
    registry.store.write(
      resourceName(definition),
      canonicalOrder(definition, draft),
    );
  }
}
