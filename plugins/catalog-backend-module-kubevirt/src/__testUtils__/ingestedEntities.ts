import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';

/**
 * What `@terasky/backstage-plugin-kubernetes-ingestor` 4.0.0 made of a virtual
 * machine when it ran in a backend: as a Component, as it does by default, and
 * as a Resource; and the System of its namespace.
 */
export const ingestedEntities: Record<
  'component' | 'resource' | 'system',
  Entity
> = JSON.parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../test/fixtures/kubernetes-ingestor/entities.json',
    ),
    'utf8',
  ),
);
