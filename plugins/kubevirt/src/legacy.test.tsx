import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { anEntity } from './__testUtils__/entities';
import { fakeKubevirtApi } from './__testUtils__/fakeKubevirtApi';
import { stories } from './__testUtils__/stories';
import {
  EntityKubevirtCard,
  EntityKubevirtContent,
  kubevirtApiRef,
  kubevirtPlugin,
} from './legacy';
import { rootRouteRef } from './routes';

const renderPage = (element: JSX.Element) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [kubevirtApiRef, fakeKubevirtApi(() => stories.running)],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={anEntity()}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/virtual-machine': rootRouteRef } },
  );

describe('the plugin in the old frontend system', () => {
  it('provides its API', () => {
    expect([...kubevirtPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      kubevirtApiRef.id,
      'plugin.kubevirt.form',
    ]);
  });

  it('has the same tab', async () => {
    await renderPage(<EntityKubevirtContent />);
    expect(
      await screen.findByRole('navigation', { name: 'Sections of this page' }),
    ).toBeVisible();
  });

  it('has the same card', async () => {
    await renderPage(<EntityKubevirtCard />);
    expect(await screen.findByText('Running on worker-2.')).toBeVisible();
  });
});
