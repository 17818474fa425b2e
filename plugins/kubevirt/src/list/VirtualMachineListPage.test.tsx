import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { storageApiRef } from '@backstage/frontend-plugin-api';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ClusterStatus,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { aRow } from '../__testUtils__/aRow';
import { accessibilityIssues } from '../__testUtils__/accessibility';
import { fakeKubevirtApi, httpError } from '../__testUtils__/fakeKubevirtApi';
import {
  KubevirtApi,
  kubevirtApiRef,
  VirtualMachineListObserver,
} from '../api';
import { VirtualMachineListPage } from '.';

const connected = {
  name: 'prod',
  state: 'connected' as const,
  since: '2026-01-01T00:00:00Z',
};

const rows = [
  aRow({ name: 'web', addresses: ['10.0.0.7'] }),
  aRow({ name: 'db', status: 'Stopped', health: 'off' }),
  aRow({ name: 'bad', status: 'ErrImagePull', health: 'failed' }),
];

/** The page with an API that a test controls. */
function renderPage(url = '/') {
  const observers: VirtualMachineListObserver[] = [];
  const api: KubevirtApi = {
    ...fakeKubevirtApi(() => 'loading'),
    act: jest.fn(async () => {}),
    watchVirtualMachines(observer) {
      observers.push(observer);
      return () => {};
    },
  };
  const { container } = renderInTestApp(
    <TestApiProvider
      apis={[
        [kubevirtApiRef, api],
        [storageApiRef, mockApis.storage()],
      ]}
    >
      <VirtualMachineListPage />
    </TestApiProvider>,
    { initialRouteEntries: [url] },
  );
  const latest = () => observers[observers.length - 1];
  return {
    api,
    container,
    ready: () => waitFor(() => expect(observers).not.toHaveLength(0)),
    next: (
      items: VirtualMachineRow[],
      clusters: ClusterStatus[] = [connected],
      complete = true,
      total?: number,
    ) => act(() => latest().next({ items, clusters, complete, total })),
    lose: (error: Error) => act(() => latest().lost(error, new Date(0))),
  };
}

const names = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map(each => within(each).getAllByRole('cell')[1].textContent);

describe('VirtualMachineListPage', () => {
  // jsdom lays nothing out: the list has to have a size to show rows.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
    jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 1200, 600));
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('shows what there is of a long list, and how much is to come', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows, [connected], false, 12_000);
    expect(names()).toEqual(['bad', 'db', 'web']);
    expect(
      screen.getByText('3 virtual machines – 3 of 12,000 are loaded'),
    ).toBeVisible();
  });

  it('shows every machine, and how many are how', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows);
    expect(names()).toEqual(['bad', 'db', 'web']);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '4');
    expect(screen.getByText('3 virtual machines')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Failed 1' })).toBeVisible();
    expect(screen.getByText('Failed: Image cannot be pulled')).toBeVisible();
    expect(await accessibilityIssues(page.container)).toEqual([]);
  });

  it('finds what the address asks for, sorted as it says', async () => {
    const page = renderPage('/?q=-status%3Afailed&sort=-name');
    await page.ready();
    await page.next(rows);
    expect(names()).toEqual(['web', 'db']);
    expect(screen.getByText('2 of 3')).toBeInTheDocument();
  });

  it('filters by how they are, and says so in the search', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows);
    await userEvent.click(screen.getByRole('button', { name: 'Off 1' }));
    expect(screen.getByRole('combobox')).toHaveValue('status=off');
    await waitFor(() => expect(names()).toEqual(['db']));
  });

  it('says what is wrong with a search, and where', async () => {
    const page = renderPage('/?q=nmae%3Aweb');
    await page.ready();
    await page.next(rows);
    expect(screen.getByText(/Did you mean “name”/)).toBeInTheDocument();
    expect(screen.getByText('nmae', { selector: 'mark' })).toBeInTheDocument();
    expect(screen.getByRole('combobox')).toBeInvalid();
    expect(names()).toHaveLength(3);
  });

  it('takes nothing for wrong that is still being written', async () => {
    const page = renderPage('/?q=status%3A');
    await page.ready();
    await page.next(rows);
    expect(screen.getByRole('combobox')).toBeValid();
    expect(names()).toHaveLength(3);
  });

  it('proposes by keyboard what could be written', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows);
    const search = screen.getByRole('combobox');
    await userEvent.type(search, 'sta');
    expect(screen.getByRole('option', { name: 'status:' })).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(search).toHaveValue('status:');
  });

  it('asks for what works, and tells how it went', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Select all 3' }),
    );
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('It works for 2:')).toBeInTheDocument();
    expect(
      within(dialog).getByText('team-a/db – is stopped already'),
    ).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop' }));
    await screen.findByText('The clusters accepted it for 2.');
    expect(page.api.act).toHaveBeenCalledTimes(2);
  });

  it('deletes only after it was said that the disks go, too', async () => {
    const page = renderPage('/?q=name%3Dweb');
    await page.ready();
    await page.next(rows);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Select web in team-a' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Delete' });
    expect(confirm).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(confirm);
    await screen.findByText('The cluster accepted it for one.');
  });

  it('says that there is none yet, and which cluster does not answer', async () => {
    const page = renderPage();
    await page.ready();
    await page.next([]);
    expect(
      screen.getByText('There is no virtual machine yet'),
    ).toBeInTheDocument();
    const stale = { ...connected, state: 'stale' as const, message: 'refused' };
    await page.next(rows, [stale]);
    expect(
      screen.getByText(/The cluster prod stopped answering/),
    ).toBeInTheDocument();
    expect(screen.getByText('refused')).toBeInTheDocument();
    expect(names()).toHaveLength(3);
  });

  it('says that somebody may not see them, and that the backend fails', async () => {
    const page = renderPage();
    await page.ready();
    await page.lose(httpError(403));
    expect(
      screen.getByText('You may not see virtual machines'),
    ).toBeInTheDocument();
    await page.lose(httpError(503));
    expect(screen.getByText('The list cannot be shown')).toBeInTheDocument();
  });

  it('keeps what was known when the backend is away, and the old list until the new one is whole', async () => {
    const page = renderPage();
    await page.ready();
    await page.next(rows);
    await page.lose(httpError(503));
    expect(names()).toHaveLength(3);
    await page.next([rows[0]], [connected], false);
    expect(names()).toHaveLength(3);
    await page.next([rows[0]]);
    expect(names()).toEqual(['web']);
  });
});
