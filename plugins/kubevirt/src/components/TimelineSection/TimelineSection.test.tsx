import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aView } from '../../__testUtils__/aView';
import { TimelineSection } from './TimelineSection';

describe('TimelineSection', () => {
  it('shows what happened in the order given, with repeats and messages', async () => {
    renderInTestApp(<TimelineSection timeline={aView().timeline} />);
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringContaining('Started'),
      expect.stringContaining('Scheduled'),
      expect.stringContaining('FailedScheduling'),
    ]);
    expect(items[2]).toHaveTextContent(
      'Warning · Pod virt-launcher-train-x7k2p · 4 times',
    );
    expect(items[2]).toHaveTextContent(
      '0/3 nodes are available: 3 Insufficient memory.',
    );
    expect(within(items[0]).queryByText(/times/)).toBeNull();
  });

  it('shows only the warnings on demand', async () => {
    renderInTestApp(<TimelineSection timeline={aView().timeline} />);
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Only warnings' }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('says when there is nothing', async () => {
    renderInTestApp(<TimelineSection timeline={[]} />);
    expect(await screen.findByText(/has no events/)).toBeVisible();
  });
});
