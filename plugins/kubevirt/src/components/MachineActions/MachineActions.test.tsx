import { TestApiProvider } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { accessibilityIssues } from '../../__testUtils__/accessibility';
import { aView } from '../../__testUtils__/aView';
import { details } from '../../__testUtils__/details';
import { fakeKubevirtApi } from '../../__testUtils__/fakeKubevirtApi';
import { renderWithApi } from '../../__testUtils__/renderWithApi';
import { MachineActions } from './MachineActions';

const { identity } = details();

function show(changes: Partial<VirtualMachineView> = {}) {
  const view = aView(changes);
  const api = fakeKubevirtApi(() => [details({ view })]);
  const act = jest.fn(api.act);
  const getDeletion = jest.fn(api.getDeletion);
  renderWithApi(<MachineActions identity={identity} view={view} />, {
    ...api,
    act,
    getDeletion,
  });
  return { act, getDeletion };
}

const button = (name: string) => screen.findByRole('button', { name });

async function choose(name: string) {
  await userEvent.click(await button('Actions'));
  await userEvent.click(screen.getByRole('menuitem', { name }));
  return screen.findByRole('dialog');
}

describe('MachineActions', () => {
  it('has the next step as a button', async () => {
    const { act } = show({ status: 'Stopped', health: 'off', node: undefined });
    await userEvent.click(await button('Start'));
    const dialog = await screen.findByRole('dialog', { name: 'Start train?' });
    expect(dialog).toHaveTextContent('It boots from the disk rootdisk.');
    expect(act).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Start' }),
    );
    expect(act).toHaveBeenCalledWith({ identity, action: 'start' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      await screen.findByText('The cluster starts train'),
    ).toBeInTheDocument();
  });

  it('offers all actions, and says why one does not apply', async () => {
    show();
    await userEvent.click(await button('Actions'));
    const start = screen.getByRole('menuitem', { name: /^Start/ });
    expect(start).toHaveAttribute('aria-disabled', 'true');
    expect(start).toHaveTextContent('It runs, or is about to');
    const migrate = screen.getByRole('menuitem', { name: /^Migrate/ });
    expect(migrate).toHaveTextContent('PVC train is not shared');
    expect(screen.getByRole('menuitem', { name: 'Stop' })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('does nothing when it is cancelled', async () => {
    const { act } = show();
    const dialog = await choose('Stop');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(act).not.toHaveBeenCalled();
  });

  it('is used by the keyboard alone', async () => {
    const { act } = show();
    (await button('Actions')).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const dialog = await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(act).not.toHaveBeenCalled();
  });

  it('stops without waiting for the guest where that is asked for', async () => {
    const { act } = show();
    const dialog = await choose('Stop');
    expect(dialog).toHaveTextContent('The guest is asked to shut down');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    expect(dialog).toHaveTextContent('The guest is cut off at once');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop' }));
    expect(act).toHaveBeenCalledWith({
      identity,
      action: 'stop',
      gracePeriodSeconds: 0,
    });
  });

  it('shows what the cluster says against it, and stays', async () => {
    const { act } = show();
    act.mockRejectedValueOnce(
      Object.assign(new Error('Request failed with 409 Conflict'), {
        body: { error: { message: 'The cluster lab refused: in use' } },
      }),
    );
    const dialog = await choose('Restart');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Restart' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'It was not restarted.The cluster lab refused: in use',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Restart' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('says what a deletion takes along and who uses it, and has to be sure', async () => {
    const { act, getDeletion } = show();
    getDeletion.mockResolvedValueOnce({
      deleted: [{ kind: 'PersistentVolumeClaim', name: 'train', size: '3Gi' }],
      kept: [
        { kind: 'PersistentVolumeClaim', name: 'datasets', usedBy: ['plane'] },
      ],
    });
    const dialog = await choose('Delete');
    expect(await within(dialog).findByText(/3 GiB/)).toBeVisible();
    expect(dialog).toHaveTextContent(
      /Deleted with ittrain PersistentVolumeClaim 3 GiB/,
    );
    expect(dialog).toHaveTextContent(
      /Staysdatasets PersistentVolumeClaim also used by plane/,
    );
    const confirm = within(dialog).getByRole('button', { name: 'Delete' });
    expect(confirm).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('checkbox'));
    expect(await accessibilityIssues(dialog)).toEqual([]);
    await userEvent.click(confirm);
    expect(act).toHaveBeenCalledWith({
      identity,
      action: 'delete',
      uid: aView().uid,
    });
  });

  it('disables what the reader may not do, and says which permission lacks', async () => {
    const authorize = jest.fn(async ({ permission }) => ({
      result:
        permission.name === 'kubevirt.vm.stop'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    // What is known of one machine's permissions is kept for the next visit.
    const name = 'guarded';
    renderWithApi(
      <TestApiProvider apis={[[permissionApiRef, { authorize }]]}>
        <MachineActions
          identity={{ ...identity, name }}
          view={aView({ name })}
        />
      </TestApiProvider>,
      fakeKubevirtApi(() => 'loading'),
    );
    await userEvent.click(await button('Actions'));
    const stop = screen.getByRole('menuitem', { name: /^Stop/ });
    await waitFor(() => expect(stop).toHaveAttribute('aria-disabled', 'true'));
    expect(stop).toHaveTextContent(
      'Your account lacks the permission kubevirt.vm.stop',
    );
    expect(
      screen.getByRole('menuitem', { name: 'Restart' }),
    ).not.toHaveAttribute('aria-disabled', 'true');
    expect(authorize).toHaveBeenCalledWith(
      expect.objectContaining({ resourceRef: 'resource:team-a/guarded.lab' }),
    );
  });

  it('can only cut off what is being stopped', async () => {
    const { act } = show({ status: 'Stopping' });
    const dialog = await choose('Stop');
    expect(within(dialog).getByRole('checkbox')).toBeChecked();
    expect(within(dialog).getByRole('checkbox')).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop' }));
    expect(act).toHaveBeenCalledWith(
      expect.objectContaining({ gracePeriodSeconds: 0 }),
    );
  });
});
