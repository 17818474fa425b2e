import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VirtualMachineAction } from 'backstage-plugin-kubevirt-common';
import { ReactNode } from 'react';
import { kubevirtApiRef } from '../api';
import { aView } from '../__testUtils__/aView';
import { details } from '../__testUtils__/details';
import { anEntity } from '../__testUtils__/entities';
import { fakeKubevirtApi, httpError } from '../__testUtils__/fakeKubevirtApi';
import { createTemplateRouteRef } from '../routes';
import { useMachineMenuItem } from './useMachineMenuItem';
import { useMoreLikeThisItem } from './useMoreLikeThisItem';

/** As the menu of an entity draws its entries. */
function Entry(props: {
  title: ReactNode;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <button disabled={props.disabled} onClick={props.onClick}>
      {props.title}
    </button>
  );
}

function Action(props: { action: VirtualMachineAction }) {
  return <Entry {...useMachineMenuItem(() => props.action)} />;
}

function MoreLikeThis() {
  return <Entry {...useMoreLikeThisItem()} />;
}

/** What is known of a machine's permissions is kept: each test has its own. */
function show(name: string, denied: string[]) {
  const api = fakeKubevirtApi(() => [details({ view: aView({ name }) })]);
  const act = jest.fn(api.act);
  const authorize = jest.fn(async ({ permission }) => ({
    result: denied.includes(permission.name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  }));
  renderInTestApp(
    <EntityProvider entity={anEntity(name)}>
      <Action action="stop" />
      <Action action="restart" />
      <MoreLikeThis />
    </EntityProvider>,
    {
      apis: [
        [kubevirtApiRef, { ...api, act }],
        [permissionApiRef, { authorize }],
      ],
      mountedRoutes: {
        '/create/:namespace/:templateName': createTemplateRouteRef,
      },
    },
  );
  return { act, authorize };
}

const entry = (name: RegExp) => screen.findByRole('button', { name });

describe('the menu of an entity', () => {
  it('disables what the reader may not do, and says which permission lacks', async () => {
    const { authorize } = show('guarded', [
      'kubevirt.vm.stop',
      'kubevirt.vm.create',
    ]);
    const stop = await entry(/^Stop.*lacks the permission kubevirt.vm.stop$/);
    expect(stop).toBeDisabled();
    expect(
      await entry(/like this.*lacks the permission kubevirt.vm.create$/),
    ).toBeDisabled();
    expect(await entry(/^Restart$/)).toBeEnabled();
    expect(authorize).toHaveBeenCalledWith(
      expect.objectContaining({ resourceRef: 'resource:team-a/guarded.lab' }),
    );
  });

  it('shows what the backend says against it where the permission has changed since', async () => {
    const { act } = show('changed', []);
    act.mockRejectedValueOnce(httpError(403));
    await waitFor(async () => expect(await entry(/^Stop$/)).toBeEnabled());
    await userEvent.click(await entry(/^Stop$/));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('403');
  });
});
