import { ApiError, StatusCause } from './ApiError';

/**
 * What a refusal is about: the plural, for `virtualmachines.kubevirt.io "x"`,
 * or the kind, for `VirtualMachine.kubevirt.io "x"`.
 *
 * @internal
 */
export interface Subject {
  group: string;
  kind: string;
  name?: string;
}

/** One thing wrong with one field, in the words of apimachinery's field.Error. @internal */
export interface FieldError {
  reason:
    | 'FieldValueInvalid'
    | 'FieldValueRequired'
    | 'FieldValueNotSupported'
    | 'FieldValueDuplicate'
    | 'FieldValueForbidden'
    | 'FieldValueNotFound'
    | 'FieldValueTooLong'
    | 'FieldValueTooMany'
    | 'FieldValueTypeInvalid';
  field: string;
  message: string;
}

const qualified = ({ group, kind }: Subject) =>
  group ? `${kind}.${group}` : kind;

const quoted = (subject: Subject) =>
  `${qualified(subject)} ${JSON.stringify(subject.name ?? '')}`;

const detailsOf = ({ name, group, kind }: Subject) => ({
  ...(name && { name }),
  ...(group && { group }),
  ...(kind && { kind }),
});

/**
 * The refusals of apimachinery's `errors` package, in its words.
 *
 * @internal
 */
export const statusErrors = {
  badRequest: (message: string) =>
    new ApiError({ code: 400, reason: 'BadRequest', message }),

  tooLargeBody: (limit: number) =>
    new ApiError({
      code: 413,
      reason: 'RequestEntityTooLarge',
      message: `Request entity too large: limit is ${limit}`,
    }),

  unauthorized: () =>
    new ApiError({
      code: 401,
      reason: 'Unauthorized',
      message: 'Unauthorized',
    }),

  forbidden: (subject: Subject, why: string, causes?: StatusCause[]) =>
    new ApiError({
      code: 403,
      reason: 'Forbidden',
      message: subject.name
        ? `${quoted(subject)} is forbidden: ${why}`
        : `${qualified(subject)} is forbidden: ${why}`,
      details: { ...detailsOf(subject), ...(causes && { causes }) },
    }),

  notFound: (subject: Subject) =>
    new ApiError({
      code: 404,
      reason: 'NotFound',
      message: `${quoted(subject)} not found`,
      details: detailsOf(subject),
    }),

  methodNotSupported: (subject: Subject, action: string) =>
    new ApiError({
      code: 405,
      reason: 'MethodNotAllowed',
      message: `${action} is not supported on resources of kind ${JSON.stringify(
        qualified(subject),
      )}`,
      details: detailsOf(subject),
    }),

  /** What the router says, which knows methods and no resources. */
  methodNotAllowed: () =>
    new ApiError({
      code: 405,
      reason: 'MethodNotAllowed',
      message:
        'the server does not allow this method on the requested resource',
      details: {},
    }),

  /** @param why - it exists still */
  alreadyExists: (subject: Subject, why?: string) =>
    new ApiError({
      code: 409,
      reason: 'AlreadyExists',
      message: `${why ? `${why}: ` : ''}${quoted(subject)} already exists`,
      details: detailsOf(subject),
    }),

  conflict: (subject: Subject, why: string) =>
    new ApiError({
      code: 409,
      reason: 'Conflict',
      message: `Operation cannot be fulfilled on ${quoted(subject)}: ${why}`,
      details: detailsOf(subject),
    }),

  expired: (message: string) =>
    new ApiError({ code: 410, reason: 'Expired', message }),

  /** @param token - to go on in another state */
  continueExpired: (token: string) =>
    new ApiError({
      code: 410,
      reason: 'Expired',
      message:
        'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
      continueToken: token,
    }),

  unsupportedMediaType: (accepted: string[]) =>
    new ApiError({
      code: 415,
      reason: 'UnsupportedMediaType',
      message: `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
        ', ',
      )}`,
    }),

  invalid: (subject: Subject, errors: FieldError[]) => {
    const texts = [
      ...new Set(errors.map(({ field, message }) => `${field}: ${message}`)),
    ];
    return new ApiError({
      code: 422,
      reason: 'Invalid',
      message: `${quoted(subject)} is invalid: ${
        texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`
      }`,
      details: {
        ...detailsOf(subject),
        causes: errors.map(({ reason, message, field }) => ({
          reason,
          message,
          field,
        })),
      },
    });
  },

  tooLargeResourceVersion: (wanted: string, current: string) =>
    new ApiError({
      code: 504,
      reason: 'Timeout',
      message: `Timeout: Too large resource version: ${wanted}, current: ${current}`,
      details: {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
    }),

  internal: (message: string) =>
    new ApiError({
      code: 500,
      reason: 'InternalError',
      message: `Internal error occurred: ${message}`,
      details: { causes: [{ message }] },
    }),
};
