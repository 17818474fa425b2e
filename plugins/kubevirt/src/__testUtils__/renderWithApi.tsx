import { Entity } from '@backstage/catalog-model';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { act } from '@testing-library/react';
import { ReactElement } from 'react';
import { KubevirtApi, kubevirtApiRef, VirtualMachinesObserver } from '../api';
import { anEntity } from './entities';
import { fakeKubevirtApi } from './fakeKubevirtApi';
import { Story } from './stories';

/** Renders something of an entity's page while the API tells a story. */
export function renderStory(
  element: ReactElement,
  story: Story,
  options: { entity?: Entity; url?: string } = {},
) {
  return renderWithApi(
    element,
    fakeKubevirtApi(() => story),
    options,
  );
}

/** Renders something of an entity's page with an API that a test controls. */
export function renderLive(
  element: ReactElement,
  options: { entity?: Entity; url?: string } = {},
) {
  const observers: VirtualMachinesObserver[] = [];
  const stop = jest.fn();
  const api: KubevirtApi = {
    ...fakeKubevirtApi(() => 'loading'),
    watchEntityVirtualMachines(_, observer) {
      observers.push(observer);
      return stop;
    },
  };
  const result = renderWithApi(element, api, options);
  const latest = () => observers[observers.length - 1];
  return {
    unmount: () => result.unmount(),
    observers,
    stop,
    next: (items: Story & object) => act(() => latest().next({ items })),
    lose: (error: Error, since = new Date()) =>
      act(() => latest().lost(error, since)),
  };
}

/** Renders something of an entity's page with an API. */
export function renderWithApi(
  element: ReactElement,
  api: KubevirtApi,
  options: { entity?: Entity; url?: string } = {},
) {
  return renderInTestApp(
    <TestApiProvider apis={[[kubevirtApiRef, api]]}>
      <EntityProvider entity={options.entity ?? anEntity()}>
        {element}
      </EntityProvider>
    </TestApiProvider>,
    { initialRouteEntries: [options.url ?? '/'] },
  );
}
