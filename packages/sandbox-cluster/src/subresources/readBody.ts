import { parse } from 'yaml';
import { SubresourceRequest } from '../server/SubresourceHandler';
import { refusals } from './refusals';

/**
 * Reads the options in a call's body: JSON, YAML or nothing.
 *
 * @returns the options; an empty object where there is no body
 * @throws ApiError 400 where the body is neither
 * @internal
 */
export function readBody<T extends object>(
  request: SubresourceRequest,
): Partial<T> {
  const text = request.body.toString('utf8');
  if (text.trim() === '') return {};
  try {
    const value: unknown = parse(text);
    if (value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value;
    throw new TypeError(`it is ${JSON.stringify(value)}, not an object`);
  } catch (error) {
    throw refusals.badRequest(
      `Can not unmarshal Request body to struct, error: ${String(
        (error as Error).message,
      )}`,
    );
  }
}

/**
 * Says whether the options ask to change nothing.
 *
 * @internal
 */
export function isDryRun(options: { dryRun?: string[] }): boolean {
  return options.dryRun?.includes('All') ?? false;
}
