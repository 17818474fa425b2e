import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { ReactElement, useState } from 'react';
import { kubevirtFormApiRef } from '../api';
import { FormDataOfTemplate, FormFieldProps } from '../FormFieldProps';
import { FakeForm, fakeFormApi } from './fakeFormApi';

/**
 * Renders a field in a form that keeps its value.
 *
 * @returns `value`, which reads what the form holds for the field
 */
export function renderField<T>(
  Field: (props: FormFieldProps<T>) => ReactElement,
  options: {
    value?: T;
    form?: FormDataOfTemplate;
    fake?: FakeForm;
  } = {},
) {
  const { api, signals } = fakeFormApi(options.fake);
  const form = {
    target: { cluster: 'lab', namespace: 'team-a' },
    ...options.form,
  };
  let current = options.value;
  function Host() {
    const [value, setValue] = useState(options.value);
    current = value;
    return (
      <Field
        formData={value}
        onChange={setValue}
        formContext={{ formData: form }}
        idSchema={{ $id: 'root_field' }}
        schema={{}}
        uiSchema={{}}
        rawErrors={[]}
      />
    );
  }
  const result = renderInTestApp(
    <TestApiProvider apis={[[kubevirtFormApiRef, api]]}>
      <Host />
    </TestApiProvider>,
  );
  const { container, unmount } = result;
  return { container, unmount: () => unmount(), signals, value: () => current };
}
