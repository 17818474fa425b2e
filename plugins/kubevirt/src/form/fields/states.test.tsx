import { screen, waitFor } from '@testing-library/react';
import { ReactElement } from 'react';
import { accessibilityIssues } from '../../__testUtils__/accessibility';
import { FakeForm } from '../__testUtils__/fakeFormApi';
import { renderField } from '../__testUtils__/renderField';
import { FormFieldProps } from '../FormFieldProps';
import { BootSourceField } from './BootSourceField';
import { ClaimsField } from './ClaimsField';
import { CloudInitField } from './CloudInitField';
import { DevicesField } from './DevicesField';
import { InstanceTypeField } from './InstanceTypeField';
import { MoreField } from './MoreField';
import { NameField } from './NameField';
import { PortsField } from './PortsField';
import { ReviewField } from './ReviewField';
import { SshKeyField } from './SshKeyField';
import { StorageClassField } from './StorageClassField';
import { TargetField } from './TargetField';

type Render = (fake?: FakeForm) => ReturnType<typeof renderField>;

function field<T>(Field: (props: FormFieldProps<T>) => ReactElement): Render {
  return fake => renderField(Field, { fake });
}

const asking: [string, Render, RegExp][] = [
  ['TargetField', field(TargetField), /clusters/],
  ['BootSourceField', field(BootSourceField), /images/],
  ['StorageClassField', field(StorageClassField), /storage classes/],
  ['ClaimsField', field(ClaimsField), /claims/],
  ['DevicesField', field(DevicesField), /devices/],
  ['InstanceTypeField', field(InstanceTypeField), /instance types/],
  ['ReviewField', field(ReviewField), /what would be created/],
];

const all: [string, Render][] = [
  ...asking.map(([name, render]): [string, Render] => [name, render]),
  ['NameField', field(NameField)],
  ['PortsField', field(PortsField)],
  ['SshKeyField', field(SshKeyField)],
  ['CloudInitField', field(CloudInitField)],
  ['MoreField', field(MoreField)],
];

describe('each field that asks the backend', () => {
  it.each(asking)('says of %s what is loading', async (_, render, what) => {
    render({ instead: 'nothing' });
    expect(
      await screen.findByRole('status', { name: what, hidden: true }),
    ).toBeInTheDocument();
  });

  it.each(asking)(
    'tells of %s that it is forbidden',
    async (_, render, what) => {
      render({ instead: 403 });
      const text = await screen.findByText(
        /lacks the permission kubevirt.vm.create/,
      );
      expect(text).toHaveTextContent(what);
    },
  );

  it.each(asking)('tells of %s why it failed', async (_, render, what) => {
    render({ instead: 503 });
    expect(await screen.findByText(/could not be read/)).toHaveTextContent(
      what,
    );
    expect(
      screen.getAllByText('in the words of the backend')[0],
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again', hidden: true }),
    ).toBeInTheDocument();
  });

  it.each([
    ['TargetField', field(TargetField), 'clusters', /No cluster is configured/],
    ['BootSourceField', field(BootSourceField), 'images', /Log in|will log in/],
    [
      'StorageClassField',
      field(StorageClassField),
      'storage-classes',
      /has no storage class/,
    ],
    ['ClaimsField', field(ClaimsField), 'claims', /has no claims/],
    ['DevicesField', field(DevicesField), 'devices', /offer no devices/],
  ] as const)(
    'says of %s that there is nothing',
    async (_, render, kind, text) => {
      render({ choices: { [kind]: [] } });
      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it.each(all)('ends the questions of %s when it goes', async (_, render) => {
    const { signals, unmount } = render({ instead: 'nothing' });
    await waitFor(() => expect(document.body).not.toBeEmptyDOMElement());
    unmount();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe('each field', () => {
  it.each(all)('%s can be used by everybody', async (_, render) => {
    const { container } = render();
    await waitFor(() =>
      expect(screen.queryByRole('status', { hidden: true })).toBeNull(),
    );
    container.querySelectorAll('details').forEach(details => {
      details.open = true;
    });
    expect(await accessibilityIssues(container)).toEqual([]);
  });
});
