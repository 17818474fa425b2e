import { ApiObject } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { statusErrors } from '../status/statusErrors';

/** @internal */
export type FieldSelector = (object: ApiObject) => boolean;

/**
 * The fields beside name and namespace that can be selected by, from the
 * `GetAttrs` functions of Kubernetes' registries.
 */
const selectable: Record<string, readonly string[]> = {
  Pod: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.podIPs',
    'status.nominatedNodeName',
  ],
  Event: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  Namespace: ['status.phase'],
  Node: ['spec.unschedulable'],
  Secret: ['type'],
  Service: ['spec.clusterIP', 'spec.type'],
  ReplicationController: ['status.replicas'],
  Job: ['status.successful'],
};

/**
 * Parses a field selector (`metadata.name=x,status.phase!=Running`).
 *
 * @throws ApiError 400 for a field that this resource cannot be selected by
 *
 * @internal
 */
export function parseFieldSelector(
  text: string,
  definition: ResourceDefinition,
): FieldSelector {
  const requirements = text
    .split(/(?<!\\),/)
    .filter(part => part !== '')
    .map(part => parseRequirement(part, text, definition));
  return object => requirements.every(matches => matches(object));
}

function parseRequirement(
  part: string,
  whole: string,
  definition: ResourceDefinition,
): FieldSelector {
  const match = /^(.*?)(!=|==|=)(.*)$/s.exec(part);
  if (!match) {
    throw statusErrors.badRequest(
      `invalid selector: '${whole}'; can't understand '${part}'`,
    );
  }
  const [, field, operator, rawValue] = match;
  const value = unescaped(rawValue);
  const allowed = [
    'metadata.name',
    ...(definition.namespaced || !definition.custom
      ? ['metadata.namespace']
      : []),
    ...(definition.group === '' || definition.kind === 'Job'
      ? selectable[definition.kind] ?? []
      : []),
  ];
  if (!allowed.includes(field)) {
    throw statusErrors.badRequest(notSupported(field, definition));
  }
  const wanted = operator !== '!=';
  return object => (valueOf(object, field) === value) === wanted;
}

function unescaped(text: string): string {
  const bad = /\\(?![\\,=])(.?)|(?<!\\)(?:\\\\)*([,=])/s.exec(text);
  if (bad) {
    throw statusErrors.badRequest(
      bad[2] === undefined
        ? `invalid field selector: invalid escape sequence: \\${bad[1]}`
        : `invalid field selector: unescaped character in value: ${bad[2].charCodeAt(
            0,
          )}`,
    );
  }
  return text.replace(/\\([\\,=])/g, '$1');
}

function notSupported(field: string, definition: ResourceDefinition): string {
  if (definition.custom) {
    return `field label not supported: ${field}`;
  }
  const known = selectable[definition.kind];
  return definition.group === '' && known
    ? `field label not supported: ${field}`
    : `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`;
}

function valueOf(object: ApiObject, field: string): string {
  if (field === 'source') {
    return String(
      jsonAt(object, 'source', 'component') ??
        jsonAt(object, 'reportingComponent') ??
        '',
    );
  }
  const value = jsonAt(object, ...field.split('.'));
  if (value === undefined || value === null) {
    return field === 'spec.unschedulable' || field === 'spec.hostNetwork'
      ? 'false'
      : '';
  }
  return String(value);
}
