import { ResourceTable } from '../resources/ResourceTable';
import { ApiResponse } from '../server/ApiResponse';

/** @internal */
export function openApiHandler(_options: {
  parts: readonly string[];
  resources: ResourceTable;
}): ApiResponse | undefined {
  return undefined;
}
