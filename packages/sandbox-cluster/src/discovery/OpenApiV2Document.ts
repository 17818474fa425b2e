/** What Kubernetes adds to OpenAPI. @internal */
export type Extensions = Record<`x-${string}`, unknown>;

/** @internal */
export interface OpenApiSchema extends Extensions {
  $ref?: string;
  format?: string;
  type?: string;
  required?: readonly string[];
  items?: OpenApiSchema;
  properties?: Record<string, OpenApiSchema>;
  additionalProperties?: OpenApiSchema;
}

/** @internal */
export interface OpenApiOperation extends Extensions {
  consumes?: readonly string[];
  produces?: readonly string[];
  /** In the query, all of them. */
  parameters: ReadonlyArray<{
    uniqueItems: boolean;
    type: string;
    name: string;
    in: string;
  }>;
  responses: Record<string, { description: string }>;
}

/**
 * The OpenAPI 2 document, with what there is of it here.
 *
 * @internal
 */
export interface OpenApiV2Document {
  swagger: string;
  info: { title: string; version: string };
  paths: Record<string, { [method: string]: OpenApiOperation }>;
  definitions: Record<string, OpenApiSchema>;
}
