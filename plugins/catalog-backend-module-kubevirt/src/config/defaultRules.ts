import {
  DESCRIPTION_ANNOTATION,
  OWNER_ANNOTATION,
  SYSTEM_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';
import { EntityRules, FieldSource } from './EntityRules';

/** The VM's own word counts before its namespace's. */
function everywhere(key: string): FieldSource[] {
  return [
    { of: 'machine', part: 'annotations', key },
    { of: 'machine', part: 'labels', key },
    { of: 'namespace', part: 'annotations', key },
    { of: 'namespace', part: 'labels', key },
  ];
}

function onMachine(key: string): FieldSource[] {
  return [
    { of: 'machine', part: 'annotations', key },
    { of: 'machine', part: 'labels', key },
  ];
}

/**
 * The rules that hold where none are configured.
 *
 * @internal
 */
export const defaultRules: EntityRules = {
  owner: everywhere(OWNER_ANNOTATION),
  system: everywhere(SYSTEM_ANNOTATION),
  lifecycle: everywhere('backstage.io/lifecycle'),
  title: onMachine('backstage.io/title'),
  description: onMachine(DESCRIPTION_ANNOTATION),
  tags: onMachine('backstage.io/tags'),
  links: onMachine('backstage.io/links'),
  component: onMachine('backstage.io/component'),
};
