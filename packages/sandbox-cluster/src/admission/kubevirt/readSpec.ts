import { ApiObject, Json } from '../../objects/ApiObject';
import { StructNode } from '../../schema/SchemaNode';
import { webhookDenied, webhookFailed } from '../webhookDenied';
import { canonicalQuantities, webhookSchemaErrors } from './webhookSchema';

/**
 * What every webhook of virt-api does first: checks the object against its
 * schema and decodes it, which brings quantities into canonical form.
 *
 * @param draft - is changed in place
 * @throws ApiError 422 where the object does not fit its schema, 400 where a
 *   quantity is none
 *
 * @internal
 */
export function readSpec(
  webhook: string,
  schema: StructNode,
  draft: ApiObject,
): void {
  const value = draft as unknown as Json;
  const errors = webhookSchemaErrors(schema, value);
  if (errors.length > 0) {
    throw webhookDenied(
      webhook,
      errors.map(message => ({ message })),
    );
  }
  const problem = canonicalQuantities(schema, value);
  if (problem) {
    throw webhookFailed(webhook, problem);
  }
}
