import { stringify } from 'yaml';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { redactManifest } from './redactManifest';

/**
 * Writes a plan's objects as one YAML stream for people to read.
 *
 * @param plan - what is applied
 * @returns YAML documents in the order of applying, without the text of
 * cloud-init
 * @internal
 */
export function manifestsYaml(plan: CreationPlan): string {
  return writtenObjects(plan)
    .map(object =>
      stringify(redactManifest(object), { aliasDuplicateObjects: false }),
    )
    .join('---\n');
}
