import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { kinds, WatchedKind } from '../inventory/kinds';
import { pick } from './pick';
import { AnyShape } from './Shape';
import { StringTable } from './StringTable';

const folder = resolve(__dirname, '../../../../test/fixtures/vm-lifecycles');

interface Recording {
  steps: { objects: Record<string, KubernetesObject[]> }[];
}

const recorded = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .flatMap(file => {
    const recording: Recording = JSON.parse(
      readFileSync(resolve(folder, file), 'utf8'),
    );
    return recording.steps.flatMap(step => Object.entries(step.objects));
  });

function project(kind: WatchedKind, object: unknown): unknown {
  return pick(object, kinds[kind].shape as AnyShape, StringTable.create());
}

describe('the projections', () => {
  const all = recorded
    .filter(([kind]) => kind !== 'secrets')
    .flatMap(([kind, objects]) =>
      objects.map(object => [kind as WatchedKind, object] as const),
    );

  it('keep nothing that they did not get, and everything the second time', () => {
    expect(all.length).toBeGreaterThan(100);
    for (const [kind, object] of all) {
      const once = project(kind, object);
      expect(object).toMatchObject(once as object);
      expect(project(kind, once)).toEqual(once);
    }
  });

  it('keep no managedFields and no copy of the whole object', () => {
    const object = {
      metadata: {
        name: 'web',
        managedFields: [{ manager: 'x' }],
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration':
            '{"userData":"s3cret"}',
          'kubevirt.io/note': 'kept',
        },
      },
    };
    for (const kind of Object.keys(kinds) as WatchedKind[]) {
      expect(project(kind, object)).toEqual({
        metadata: { name: 'web', annotations: { 'kubevirt.io/note': 'kept' } },
      });
    }
  });

  it.each(['cloudInitNoCloud', 'cloudInitConfigDrive'])(
    'keep no text of %s, only that there is one',
    source => {
      const spec = {
        volumes: [
          {
            name: 'init',
            [source]: {
              userData: 's3cret',
              networkDataBase64: 'czNjcmV0',
              userDataBase64: '',
              secretRef: { name: 'init' },
            },
          },
        ],
      };
      const kept = {
        volumes: [
          {
            name: 'init',
            [source]: { secretRef: { name: 'init' } },
          },
        ],
      };
      expect(project('virtualMachineInstances', { spec })).toEqual({
        spec: kept,
      });
      expect(
        project('virtualMachines', { spec: { template: { spec } } }),
      ).toEqual({
        spec: { template: { spec: kept } },
      });
    },
  );

  it('keep no password of an image source', () => {
    const source = (more: object) => ({
      spec: { source: { http: { url: 'https://host/x', ...more } } },
    });
    expect(
      project('dataVolumes', {
        spec: {
          source: {
            http: {
              url: 'https://user:pass@host/x',
              extraHeaders: ['Authorization: Bearer s3cret'],
              secretRef: 'creds',
            },
          },
        },
      }),
    ).toEqual(source({ secretRef: 'creds' }));
  });

  it('keep only launchers of an EndpointSlice', () => {
    const launcher = {
      addresses: ['10.0.0.1'],
      conditions: { ready: true },
      targetRef: { kind: 'Pod', name: 'virt-launcher-web-abcde', uid: '1' },
    };
    const endpoints = [
      { ...launcher, nodeName: 'node-1' },
      { addresses: ['10.0.0.2'], targetRef: { kind: 'Pod', name: 'web-1' } },
      { addresses: ['10.0.0.3'] },
    ];
    expect(project('endpointSlices', { endpoints })).toEqual({
      endpoints: [launcher],
    });
  });
});
