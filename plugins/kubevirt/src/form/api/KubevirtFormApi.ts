import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  FormChoiceKind,
  FormChoices,
  FormReview,
  FormTarget,
  NameCheck,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';

/**
 * What the form fields ask the backend. Each method throws a `ResponseError`
 * where the backend refuses.
 *
 * @public
 */
export interface KubevirtFormApi {
  /** What there is to choose from. */
  getChoices<K extends FormChoiceKind>(
    kind: K,
    target: FormTarget,
    options?: { signal?: AbortSignal },
  ): Promise<FormChoices[K][]>;

  /**
   * Whether a name is free.
   *
   * @param name - may be empty, for a suggestion alone
   */
  checkName(
    name: string,
    target: FormTarget,
    options?: { signal?: AbortSignal },
  ): Promise<NameCheck>;

  /** What the form's data would create, and what the cluster says to it. */
  review(
    data: VirtualMachineFormData,
    options?: { signal?: AbortSignal },
  ): Promise<FormReview>;
}

/** @public */
export const kubevirtFormApiRef = createApiRef<KubevirtFormApi>().with({
  id: 'plugin.kubevirt.form',
  pluginId: 'kubevirt',
});
