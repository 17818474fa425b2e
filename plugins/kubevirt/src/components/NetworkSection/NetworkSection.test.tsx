import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { aView } from '../../__testUtils__/aView';
import { NetworkSection } from './NetworkSection';

const [nic] = aView().interfaces;

describe('NetworkSection', () => {
  it('shows every address, and who knows it', async () => {
    renderInTestApp(<NetworkSection interfaces={[nic]} />);
    const row = (await screen.findAllByRole('row'))[1];
    expect(row).toHaveTextContent('10.244.2.17');
    expect(row).toHaveTextContent('fd10:244:2::11');
    expect(row).toHaveTextContent('by the hypervisor and the guest agent');
    expect(row).toHaveTextContent('5901/TCP');
    expect(
      within(row).getByRole('button', { name: 'Copy: 10.244.2.17' }),
    ).toBeVisible();
  });

  it('says that no address is known, and that all ports are open', async () => {
    renderInTestApp(
      <NetworkSection
        interfaces={[{ name: 'net1', addresses: [], reportedBy: [] }]}
      />,
    );
    const row = (await screen.findAllByRole('row'))[1];
    expect(row).toHaveTextContent('net1none known yetall');
  });

  it('says when there is no interface', async () => {
    renderInTestApp(<NetworkSection interfaces={[]} />);
    expect(await screen.findByText(/has no network interface/)).toBeVisible();
  });
});
