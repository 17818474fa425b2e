import { FormChoiceKind, FormChoices } from 'backstage-plugin-kubevirt-common';
import { ChoiceContext } from './ChoiceContext';
import { claims } from './claims';
import { devices } from './devices';
import { images } from './images';
import { namespaces } from './namespaces';
import { instancetypes, preferences } from './sizes';
import { snapshots } from './snapshots';
import { storageClasses } from './storageClasses';

/** A kind of choice that one cluster is asked for. @internal */
export type ClusterChoiceKind = Exclude<FormChoiceKind, 'clusters'>;

/**
 * Who answers for each kind of choice.
 *
 * @internal
 */
export const choices: {
  [K in ClusterChoiceKind]: (
    context: ChoiceContext,
  ) => Promise<FormChoices[K][]>;
} = {
  namespaces,
  images,
  'storage-classes': storageClasses,
  claims,
  snapshots,
  devices,
  instancetypes,
  preferences,
};
