import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { aView } from '../../__testUtils__/aView';
import { GuestSection } from './GuestSection';

describe('GuestSection', () => {
  it('shows what the agent says', async () => {
    const { container } = renderInTestApp(
      <GuestSection guest={aView().guest} />,
    );
    expect(await screen.findByText('connected')).toBeVisible();
    expect(container).toHaveTextContent('Operating systemUbuntu 24.04.1 LTS');
    expect(container).toHaveTextContent('User to sign in asubuntu');
    expect(
      screen.getByRole('row', {
        name: '/ ext4 rootdisk 1.5 GiB of 3 GiB (50 %)',
      }),
    ).toBeVisible();
    expect(screen.queryByText(/Without qemu-guest-agent/)).toBeNull();
  });

  it('says what is not known without an agent', async () => {
    renderInTestApp(<GuestSection guest={{ agentConnected: false }} />);
    expect(await screen.findByText('not connected')).toBeVisible();
    expect(screen.getByText(/Without qemu-guest-agent/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
