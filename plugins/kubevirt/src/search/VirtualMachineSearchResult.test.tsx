import { ResponseError } from '@backstage/errors';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import {
  SearchContextProvider,
  searchApiRef,
} from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import { describe as describeMachine } from 'backstage-plugin-kubevirt-common';
import { KubevirtApi, kubevirtApiRef } from '../api';
import { VirtualMachineSearchResult } from './VirtualMachineSearchResult';

const result = {
  title: 'Web shop',
  text: '',
  location: '/catalog/team-a/resource/web.prod',
  entityRef: 'resource:team-a/web.prod',
  cluster: 'prod',
  namespace: 'team-a',
  name: 'web',
  owner: 'group:default/team-b',
  status: 'Running',
  health: 'running',
  addresses: '10.0.0.5',
};

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };
const cluster = {
  name: 'prod',
  state: 'connected' as const,
  since: '2026-01-01T00:00:00Z',
};
const view = {
  ...describeMachine({
    objects: {},
    target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
  }),
  status: 'Paused',
};

async function show(
  getEntityVirtualMachines: KubevirtApi['getEntityVirtualMachines'],
  shown: object = result,
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [kubevirtApiRef, { getEntityVirtualMachines }],
        [searchApiRef, { query: async () => ({ results: [] }) }],
      ]}
    >
      <SearchContextProvider
        initialState={{ term: '10.0.0.5', types: [], filters: {} }}
      >
        <VirtualMachineSearchResult result={shown} />
      </SearchContextProvider>
    </TestApiProvider>,
  );
}

describe('VirtualMachineSearchResult', () => {
  it('shows the live status, the owner, and why it was found', async () => {
    await show(async () => ({
      items: [{ identity, cluster, view }],
    }));
    expect(await screen.findByText('Paused')).toBeVisible();
    const link = screen.getByRole('link', { name: 'Web shop' });
    expect(link).toHaveAttribute('href', '/catalog/team-a/resource/web.prod');
    expect(screen.getByText('team-a in prod · Owner: team-b')).toBeVisible();
    expect(screen.getByText('10.0.0.5').tagName).toBe('MARK');
  });

  it('shows the indexed status where the live one cannot be had', async () => {
    await show(async () => {
      throw new Error('no answer');
    });
    expect(screen.getByText('Running when it was indexed')).toBeVisible();
  });

  it('says so where the VM is gone since', async () => {
    await show(async () => {
      throw await ResponseError.fromResponse(new Response('', { status: 404 }));
    });
    expect(await screen.findByText('No longer there')).toBeVisible();
  });

  it('shows nothing of another document', async () => {
    await show(async () => ({ items: [] }), { title: 'x', location: '/x' });
    expect(screen.queryByRole('link', { name: 'x' })).not.toBeInTheDocument();
  });
});
