import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { kubevirtApiRef } from './api';
import kubevirtPlugin from './index';
import { isKubevirtAvailable } from './isKubevirtAvailable';
import { anEntity } from './__testUtils__/entities';
import { fakeKubevirtApi } from './__testUtils__/fakeKubevirtApi';
import { stories } from './__testUtils__/stories';

const component = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', annotations },
  spec: { type: 'service' },
});
const database: Entity = {
  ...anEntity(),
  metadata: { name: 'db' },
  spec: { type: 'database' },
};

function renderEntityPage(extension: ExtensionDefinition) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity: anEntity() }), extension],
    apis: [[kubevirtApiRef, fakeKubevirtApi(() => stories.running)]],
  });
}

describe('the plugin', () => {
  it('has a tab', async () => {
    renderEntityPage(kubevirtPlugin.getExtension('entity-content:kubevirt/vm'));
    expect(
      await screen.findByRole('navigation', { name: 'Sections of this page' }),
    ).toBeVisible();
  });

  it('has a card for the overview', async () => {
    renderEntityPage(
      kubevirtPlugin.getExtension('entity-card:kubevirt/status'),
    );
    expect(await screen.findByText('Running on worker-2.')).toBeVisible();
  });

  it.each<[boolean, string, Entity]>([
    [true, 'a virtual machine', anEntity()],
    [
      true,
      'a Component that names a virtual machine',
      component({ 'kubevirt.io/vm': 'train' }),
    ],
    [false, 'a Resource of another type', database],
    [false, 'a Component', component()],
  ])('says %s to whether it is there for %s', (expected, _, entity) => {
    const tab = createExtensionTester(
      kubevirtPlugin.getExtension('entity-content:kubevirt/vm'),
    ).get(EntityContentBlueprint.dataRefs.filterFunction);
    const card = createExtensionTester(
      kubevirtPlugin.getExtension('entity-card:kubevirt/status'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(tab?.(entity)).toBe(expected);
    expect(card?.(entity)).toBe(expected);
    expect(isKubevirtAvailable(entity)).toBe(expected);
  });
});
