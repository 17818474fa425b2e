import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aView } from '../../__testUtils__/aView';
import { TimelineSection } from './TimelineSection';

describe('TimelineSection', () => {
  it('shows what happened in the order given, with repeats and messages', async () => {
    renderInTestApp(
      <TimelineSection timeline={aView().timeline} conditions={[]} />,
    );
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringContaining('Running'),
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
    renderInTestApp(
      <TimelineSection timeline={aView().timeline} conditions={[]} />,
    );
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Show' }),
      'Warnings',
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('leaves routine out, says so, and shows it on demand', async () => {
    const [started] = aView().timeline;
    renderInTestApp(
      <TimelineSection
        timeline={[
          started,
          { ...started, id: 'pulled', kind: 'Pod', reason: 'Pulled' },
          { ...started, id: 'ready', type: 'Condition', reason: 'Ready=True' },
        ]}
        conditions={[]}
      />,
    );
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
    expect(
      screen.getByText('2 entries of routine are left out.'),
    ).toBeVisible();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Show' }),
      'Everything',
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByText(/are left out/)).toBeNull();
  });

  it('says when there is nothing', async () => {
    renderInTestApp(<TimelineSection timeline={[]} conditions={[]} />);
    expect(await screen.findByText(/has no events/)).toBeVisible();
  });
});
