import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FormFieldProps } from '../FormFieldProps';
import { OwnerField } from './OwnerField';

/** Stands for Backstage's own picker. */
function OwnerPicker(props: FormFieldProps<string>) {
  return (
    <input
      aria-label={`Picker of ${props.schema.title}`}
      value={props.formData ?? ''}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}

function entity(kind: string, name: string) {
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name } };
}

function renderOwner(options: {
  owns: string[];
  value?: string;
  hasPicker?: boolean;
}) {
  const { owns, value: initial, hasPicker = true } = options;
  function Host() {
    const [value, setValue] = useState(initial);
    return (
      <OwnerField
        formData={value}
        onChange={setValue}
        idSchema={{ $id: 'root_owner' }}
        schema={{}}
        uiSchema={{}}
        registry={hasPicker ? { fields: { OwnerPicker } } : undefined}
      />
    );
  }
  const identity = mockApis.identity({
    userEntityRef: 'user:default/ana',
    ownershipEntityRefs: owns,
  });
  const catalog = catalogApiMock({
    entities: [entity('User', 'ana'), entity('Group', 'team-a')],
  });
  renderInTestApp(
    <TestApiProvider
      apis={[
        [identityApiRef, identity],
        [catalogApiRef, catalog],
      ]}
    >
      <Host />
    </TestApiProvider>,
  );
}

describe('OwnerField', () => {
  it.each([
    [
      "the person's first group that the catalog has",
      ['user:default/ana', 'group:default/gone', 'group:default/team-a'],
      'group:default/team-a',
    ],
    ['the person without a group', ['user:default/ana'], 'user:default/ana'],
  ])('begins with %s', async (_, owns, owner) => {
    renderOwner({ owns });
    await waitFor(() =>
      expect(screen.getByLabelText('Picker of Owner')).toHaveValue(owner),
    );
  });

  it('keeps what was prefilled, and stays empty where it was emptied', async () => {
    renderOwner({ owns: ['group:default/team-a'], value: 'x' });
    const picker = await screen.findByLabelText('Picker of Owner');
    expect(picker).toHaveValue('x');
    await userEvent.clear(picker);
    expect(picker).toHaveValue('');
  });

  it('is a line of text in a form that has no OwnerPicker', async () => {
    renderOwner({ owns: ['group:default/team-a'], hasPicker: false });
    await waitFor(() =>
      expect(screen.getByLabelText('Owner')).toHaveValue(
        'group:default/team-a',
      ),
    );
  });
});
