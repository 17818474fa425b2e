import {
  createApiFactory,
  BackstagePlugin,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';
import { kubevirtFormApiRef, KubevirtFormClient } from './api';
import { FormFieldDefinition } from './FormFieldDefinition';
import { FormFieldProps } from './FormFieldProps';

/**
 * What the form fields ask the backend with, for the old frontend system.
 *
 * @internal
 */
export const legacyFormApi = createApiFactory({
  api: kubevirtFormApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => KubevirtFormClient.create({ fetchApi }),
});

/**
 * A form field for the old frontend system, to be put into
 * `<ScaffolderFieldExtensions>`.
 *
 * @internal
 */
export function legacyFormField<T>(
  plugin: BackstagePlugin<{}, {}>,
  definition: FormFieldDefinition<T>,
) {
  const { name, load } = definition;
  const Field = lazy(async () => ({ default: (await load()).component }));
  return plugin.provide(
    createScaffolderFieldExtension<T>({
      name,
      component: (props: FormFieldProps<T>) => (
        <Suspense fallback={null}>
          <Field {...props} />
        </Suspense>
      ),
      validation: async (value, field, context) => {
        const { validation } = await load();
        await validation?.(value, field, context);
      },
    }),
  );
}
