import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { kubevirtFormApiRef, KubevirtFormClient } from './api';
import { FormFieldDefinition } from './FormFieldDefinition';
import * as fields from './formFields';

function extensionOf<T>({ name, id, load }: FormFieldDefinition<T>) {
  return FormFieldBlueprint.make({
    name: id,
    params: {
      field: async () => createFormField({ name, ...(await load()) }),
    },
  });
}

/**
 * The form fields and what they ask the backend with, for the new frontend
 * system.
 *
 * @internal
 */
export const formFieldExtensions = [
  ApiBlueprint.make({
    name: 'form',
    params: defineParams =>
      defineParams({
        api: kubevirtFormApiRef,
        deps: { fetchApi: fetchApiRef },
        factory: ({ fetchApi }) => KubevirtFormClient.create({ fetchApi }),
      }),
  }),
  extensionOf(fields.targetField),
  extensionOf(fields.nameField),
  extensionOf(fields.ownerField),
  extensionOf(fields.bootSourceField),
  extensionOf(fields.instanceTypeField),
  extensionOf(fields.sshKeyField),
  extensionOf(fields.passwordField),
  extensionOf(fields.storageClassField),
  extensionOf(fields.claimsField),
  extensionOf(fields.devicesField),
  extensionOf(fields.portsField),
  extensionOf(fields.cloudInitField),
  extensionOf(fields.moreField),
  extensionOf(fields.reviewField),
];
