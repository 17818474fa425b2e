import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aView } from '../../__testUtils__/aView';
import { details } from '../../__testUtils__/details';
import {
  fakeKubevirtApi,
  httpError,
} from '../../__testUtils__/fakeKubevirtApi';
import { renderWithApi } from '../../__testUtils__/renderWithApi';
import { GuestSection } from './GuestSection';

const { identity } = details();
const api = fakeKubevirtApi(() => [details()]);
api.watchEntityVirtualMachines(
  { kind: 'resource', namespace: 'default', name: 'train' },
  { next() {}, lost() {} },
);

describe('GuestSection', () => {
  it('shows what the agent says, and asks it who is signed in and what is mounted', async () => {
    const { container } = renderWithApi(
      <GuestSection guest={aView().guest} identity={identity} />,
      api,
    );
    expect(await screen.findByText('connected')).toBeVisible();
    expect(container).toHaveTextContent('Operating systemUbuntu 24.04.1 LTS');
    expect(container).toHaveTextContent('User to sign in asubuntu');
    expect(await screen.findByText('train-host')).toBeVisible();
    expect(container).toHaveTextContent('Time zoneCET');
    expect(
      await screen.findByRole('row', {
        name: '/ ext4 rootdisk 1.5 GiB of 3 GiB (50 %)',
      }),
    ).toBeVisible();
    expect(screen.queryByText(/Without qemu-guest-agent/)).toBeNull();
  });

  it('says what is not known without an agent, and asks nobody', async () => {
    const getGuest = jest.fn(api.getGuest);
    renderWithApi(
      <GuestSection guest={{ agentConnected: false }} identity={identity} />,
      { ...api, getGuest },
    );
    expect(await screen.findByText('not connected')).toBeVisible();
    expect(screen.getByText(/Without qemu-guest-agent/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(getGuest).not.toHaveBeenCalled();
  });

  it.each([
    [503, /could not be asked/],
    [403, /You may not ask/],
  ])(
    'says so where the answer is %d, and asks again at a click',
    async (status, text) => {
      const getGuest = jest
        .fn(api.getGuest)
        .mockRejectedValueOnce(httpError(status));
      renderWithApi(
        <GuestSection guest={aView().guest} identity={identity} />,
        { ...api, getGuest },
      );
      expect(await screen.findByText(text)).toBeVisible();
      expect(screen.getByText(`Request failed with ${status}`)).toBeVisible();
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByRole('table')).toBeVisible();
      expect(screen.queryByText(text)).toBeNull();
    },
  );
});
