import { ApiObject } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';
import { qualifiedNameErrors } from './labelErrors';

const MAX_WORD = 128;
const MAX_NOTE = 1024;

/** What newer events leave to others. */
const deprecated = ['firstTimestamp', 'lastTimestamp', 'count', 'source'];

/**
 * What is wrong with an event, in the form of the core group.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/events.go.
 *
 * @internal
 */
export const eventErrors = {
  /** In any of both groups. */
  ofBothGroups: (event: ApiObject) =>
    event.eventTime
      ? [
          ...namespaceErrors(event, ['default', 'kube-system']),
          ...reported(event, 'reportingComponent'),
        ]
      : namespaceErrors(event, ['default']),

  /** Of a new one in `events.k8s.io`. */
  ofNewGroup(event: ApiObject): FieldError[] {
    const { type } = event;
    return [
      ...(event.eventTime
        ? [
            ...namespaceErrors(event, ['default', 'kube-system']),
            ...reported(event, 'reportingController'),
          ]
        : [
            ...namespaceErrors(event, ['default']),
            fieldErrors.required('eventTime'),
          ]),
      ...(type === 'Normal' || type === 'Warning'
        ? []
        : [
            fieldErrors.invalid('type', '', `has invalid value: ${type ?? ''}`),
          ]),
      ...deprecated
        .filter(field => isSet(event[field]))
        .map(field => fieldErrors.invalid(field, '', 'needs to be unset')),
    ];
  },
};

// What concerns objects outside of namespaces is in one of these.
function namespaceErrors(
  event: ApiObject,
  common: readonly string[],
): FieldError[] {
  const { namespace = '' } = event.metadata;
  const involved = String(jsonAt(event, 'involvedObject', 'namespace') ?? '');
  const fits =
    involved === ''
      ? common.includes(namespace)
      : event.eventTime || involved === namespace;
  return fits
    ? []
    : [
        fieldErrors.invalid(
          'involvedObject.namespace',
          involved,
          'does not match event.namespace',
        ),
      ];
}

function reported(event: ApiObject, controllerField: string): FieldError[] {
  const controller = String(event.reportingComponent ?? '');
  const word = (field: string) => {
    const value = String(event[field] ?? '');
    return [
      ...(value ? [] : [fieldErrors.required(field)]),
      ...tooLong(field, value, MAX_WORD),
    ];
  };
  return [
    ...(controller ? [] : [fieldErrors.required(controllerField)]),
    ...qualifiedNameErrors(controller).map(message =>
      fieldErrors.invalid(controllerField, controller, message),
    ),
    ...word('reportingInstance'),
    ...word('action'),
    ...word('reason'),
    ...tooLong('message', String(event.message ?? ''), MAX_NOTE),
  ];
}

function tooLong(field: string, value: string, limit: number): FieldError[] {
  return Buffer.byteLength(value) > limit
    ? [fieldErrors.invalid(field, '', `can have at most ${limit} characters`)]
    : [];
}

function isSet(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(Boolean)
    : Boolean(value);
}
