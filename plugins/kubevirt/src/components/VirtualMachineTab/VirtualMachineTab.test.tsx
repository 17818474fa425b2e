import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityIssues } from '../../__testUtils__/accessibility';
import { aView } from '../../__testUtils__/aView';
import { aCluster, details } from '../../__testUtils__/details';
import { httpError } from '../../__testUtils__/fakeKubevirtApi';
import { renderLive, renderStory } from '../../__testUtils__/renderWithApi';
import { stories } from '../../__testUtils__/stories';
import { VirtualMachineTab } from './VirtualMachineTab';

const show = (name: string, url?: string) =>
  renderStory(<VirtualMachineTab />, stories[name], { url });

describe('VirtualMachineTab', () => {
  beforeEach(() => {
    // jsdom lays nothing out and has no such method.
    Element.prototype.scrollIntoView = jest.fn();
  });

  it.each([
    ['running', 'Running'],
    ['importing', 'Provisioning'],
    ['failed', 'Image cannot be downloaded'],
    ['attention', 'A restart is needed'],
    ['notice', 'Running'],
    ['stopped', 'Stopped'],
    ['huge', 'Running'],
    ['long', 'Running'],
    ['several', 'Virtual machines of this entity'],
    ['stale', 'Running'],
    ['connecting', 'Connecting to the cluster Lab'],
    ['unreachable', 'The cluster Lab does not answer'],
    ['notInstalled', 'KubeVirt is not installed in the cluster Lab'],
    ['missing', 'The cluster has no such virtual machine'],
    ['empty', 'No virtual machine belongs to this entity'],
    ['forbidden', 'You may not see this virtual machine'],
    ['notFound', 'This entity is not known here'],
    ['error', 'The virtual machine cannot be shown'],
  ])('says of the story "%s" first: %s', async (story, title) => {
    show(story);
    expect(
      await screen.findByRole('heading', { level: 2, name: title }),
    ).toBeInTheDocument();
  });

  it('shows an outline while it loads', async () => {
    show('loading');
    expect(
      await screen.findByRole('status', {
        name: 'Loading the virtual machine',
      }),
    ).toBeInTheDocument();
  });

  it.each([
    'failed',
    // What `huge` has more of is the same again; a browser's axe looks at it.
    'long',
    'several',
    'stopped',
    'stale',
    'missing',
    'empty',
    'forbidden',
    'loading',
  ])('has nothing for axe to find in the story "%s"', async story => {
    const { container } = show(story);
    await screen.findAllByRole('status');
    expect(await accessibilityIssues(container)).toEqual([]);
  });

  it('shows what the backend said where it refused, and tries again at a click', async () => {
    const { lose, observers, stop, next } = renderLive(<VirtualMachineTab />);
    lose(httpError(403));
    expect(await screen.findByText('Request failed with 403')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(stop).toHaveBeenCalledTimes(1);
    expect(observers).toHaveLength(2);
    next([details()]);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Running' }),
    ).toBeVisible();
  });

  it('keeps showing what it knew when the backend goes away, and says since when', async () => {
    const { next, lose } = renderLive(<VirtualMachineTab />);
    next([details()]);
    lose(new Error('Failed to fetch'), new Date(Date.now() - 120_000));
    lose(new Error('Failed to fetch'), new Date());
    expect(
      await screen.findByText(/connection to Backstage was lost/),
    ).toHaveTextContent('2 minutes ago');
    expect(
      screen.getByRole('heading', { level: 2, name: 'Running' }),
    ).toBeVisible();
    next([details()]);
    expect(screen.queryByText(/connection to Backstage/)).toBeNull();
  });

  it('hides what it knew as soon as that is forbidden', async () => {
    const { next, lose } = renderLive(<VirtualMachineTab />);
    next([details()]);
    lose(httpError(403));
    expect(
      await screen.findByText('You may not see this virtual machine'),
    ).toBeVisible();
    expect(screen.queryByText('10.244.2.17')).toBeNull();
  });

  it('says since when and why a cluster does not answer', async () => {
    show('stale');
    const notice = (
      await screen.findByText(/The cluster Lab stopped answering/)
    ).closest('[role=status]');
    expect(notice).toHaveTextContent('connect ECONNREFUSED 10.0.0.1:6443');
    expect(notice).toHaveTextContent('how it was then');
  });

  it('takes in a change without building anything anew', async () => {
    const { next } = renderLive(<VirtualMachineTab />);
    next([details()]);
    const access = await screen.findByRole('region', { name: 'Access' });
    const conditions = screen.getByText('2 conditions');
    await userEvent.click(conditions);
    const row = screen.getByRole('row', { name: /LiveMigratable/ });

    next([details({ view: aView({ node: 'worker-3' }) })]);
    expect(await screen.findByText('worker-3')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Access' })).toBe(access);
    expect(screen.getByRole('row', { name: /LiveMigratable/ })).toBe(row);
    expect(conditions.closest('details')).toHaveAttribute('open');
  });

  it('speaks a new headline, but not the first', async () => {
    const { next } = renderLive(<VirtualMachineTab />);
    next([details()]);
    await screen.findByRole('heading', { level: 2, name: 'Running' });
    const live = screen
      .getAllByRole('status')
      .find(element => element.getAttribute('aria-live') === 'polite');
    expect(live).toHaveTextContent('');
    next([
      details({
        view: aView({
          status: 'Stopping',
          health: 'progress',
          headline: 'Off soon.',
        }),
      }),
    ]);
    expect(live).toHaveTextContent('train: Stopping. Off soon.');
  });

  it('follows a virtual machine that comes, and one that goes', async () => {
    const { next } = renderLive(<VirtualMachineTab />);
    next([details({ name: 'train' })]);
    expect(
      await screen.findByText(/team-a\/train is not in the cluster Lab/),
    ).toBeVisible();
    next([details()]);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Running' }),
    ).toBeVisible();
    next([details({ name: 'train' })]);
    expect(
      await screen.findByText(/team-a\/train is not in the cluster Lab/),
    ).toBeVisible();
  });

  it('ends its watch when it is left', async () => {
    const { stop, unmount, next } = renderLive(<VirtualMachineTab />);
    next([details()]);
    unmount();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  describe('of an entity with several virtual machines', () => {
    it('lists them, shows the one that was chosen, and goes back', async () => {
      show('several');
      await userEvent.click(
        await screen.findByRole('link', { name: 'bad-url' }),
      );
      expect(
        await screen.findByRole('heading', {
          level: 2,
          name: 'Image cannot be downloaded',
        }),
      ).toBeVisible();
      await userEvent.click(
        screen.getByRole('link', { name: 'All 4 virtual machines' }),
      );
      expect(await screen.findByRole('link', { name: 'halted' })).toBeVisible();
    });

    it('shows the one that the URL names', async () => {
      show('several', '/?vm=lab/team-a/halted#status');
      expect(
        await screen.findByRole('heading', { level: 2, name: 'Stopped' }),
      ).toBeVisible();
    });

    it('shows the list where the URL names none of them', async () => {
      show('several', '/?vm=lab/team-a/nonsense');
      expect(await screen.findByRole('link', { name: 'train' })).toBeVisible();
    });

    it('says of which cluster it has not heard', async () => {
      renderStory(<VirtualMachineTab />, [
        details(),
        details({
          view: aView({ name: 'far' }),
          cluster: aCluster({ name: 'edge', title: 'Edge', state: 'stale' }),
        }),
      ]);
      expect(
        await screen.findByText(/The cluster Edge stopped answering/),
      ).toBeVisible();
    });
  });

  describe('sections', () => {
    it('have a URL each, which the keyboard reaches', async () => {
      show('running');
      const nav = await screen.findByRole('navigation', {
        name: 'Sections of this page',
      });
      const links = within(nav).getAllByRole('link');
      expect(links.map(link => link.textContent)).toEqual([
        'Status',
        'Access',
        'Disks',
        'Network',
        'Devices',
        'Guest',
        'Timeline',
        'Manifest',
      ]);
      act(() => links[2].focus());
      await userEvent.keyboard('{Enter}');
      const disks = screen.getByRole('region', { name: 'Disks' });
      expect(disks).toHaveFocus();
      expect(disks.scrollIntoView).toHaveBeenCalled();
      expect(links[2]).toHaveAttribute('aria-current', 'location');
    });

    it('are gone to when the page is opened at one', async () => {
      show('running', '/#timeline');
      expect(
        await screen.findByRole('region', { name: 'Timeline' }),
      ).toHaveFocus();
    });
  });

  it('shows 40 disks and 200 events', async () => {
    show('huge');
    const disks = await screen.findByRole('region', { name: 'Disks: table' });
    expect(within(disks).getAllByRole('row')).toHaveLength(41);
    const timeline = screen.getByRole('region', { name: 'Timeline' });
    await userEvent.selectOptions(
      within(timeline).getByRole('combobox', { name: 'Show' }),
      'Everything',
    );
    expect(within(timeline).getAllByRole('listitem')).toHaveLength(25);
    await userEvent.click(
      within(timeline).getByRole('button', { name: 'Show 175 older entries' }),
    );
    expect(within(timeline).getAllByRole('listitem')).toHaveLength(200);
  });
});
