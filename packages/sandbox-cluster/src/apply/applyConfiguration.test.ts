import * as fc from 'fast-check';
import { ApiObject, Json } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { ResourceTable } from '../resources/ResourceTable';
import { applyConfiguration } from './applyConfiguration';

const resources = ResourceTable.create();
const configMap = resources.byKind('v1', 'ConfigMap')!;
const service = resources.byKind('v1', 'Service')!;
const virtualMachine = resources.byKind('kubevirt.io/v1', 'VirtualMachine')!;

function apply(
  current: ApiObject | undefined,
  configuration: object,
  options: { manager?: string; force?: boolean } = {},
): ApiObject {
  const object = configuration as ApiObject;
  return applyConfiguration({
    definition: resources.byKind(object.apiVersion, object.kind)!,
    current,
    configuration: object,
    manager: options.manager ?? 'one',
    force: options.force ?? false,
  });
}

const settings = (data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data,
});

const web = (ports: object[]) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { ports },
});

const machine = (spec: object) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'web' },
  spec,
});

function fieldsOf(object: ApiObject, manager: string): Json | undefined {
  return object.metadata.managedFields?.find(each => each.manager === manager)
    ?.fieldsV1;
}

describe('server-side apply', () => {
  it('makes the manager the owner of what it applied', () => {
    expect(fieldsOf(apply(undefined, settings({ a: '1' })), 'one')).toEqual({
      'f:data': { 'f:a': {} },
    });
  });

  it('tells items of a keyed list apart by their keys, with defaults', () => {
    const object = apply(undefined, web([{ port: 80, name: 'http' }]));
    expect(fieldsOf(object, 'one')).toEqual({
      'f:spec': {
        'f:ports': {
          'k:{"port":80,"protocol":"TCP"}': {
            '.': {},
            'f:name': {},
            'f:port': {},
          },
        },
      },
    });
  });

  it('owns a list of a custom resource as a whole', () => {
    const object = apply(
      undefined,
      machine({
        runStrategy: 'Always',
        template: { spec: { domain: { devices: {} }, volumes: [] } },
      }),
    );
    expect(jsonAt(fieldsOf(object, 'one'), 'f:spec', 'f:template')).toEqual({
      'f:spec': { 'f:domain': { 'f:devices': {} }, 'f:volumes': {} },
    });
  });

  it('removes what the manager applied before and now leaves out', () => {
    const first = apply(undefined, settings({ a: '1', b: '2' }));
    expect(apply(first, settings({ a: '1' })).data).toEqual({ a: '1' });
  });

  it('leaves what another manager owns as well', () => {
    const first = apply(undefined, settings({ a: '1', b: '2' }));
    const shared = apply(first, settings({ b: '2' }), { manager: 'two' });
    const second = apply(shared, settings({ a: '1' }));
    expect(second.data).toEqual({ a: '1', b: '2' });
    expect(fieldsOf(second, 'two')).toEqual({ 'f:data': { 'f:b': {} } });
  });

  it('refuses to change what another manager owns, naming it', () => {
    const first = apply(undefined, settings({ a: '1' }));
    expect(() =>
      apply(first, settings({ a: '2' }), { manager: 'two' }),
    ).toThrow(
      expect.objectContaining({
        code: 409,
        message: 'Apply failed with 1 conflict: conflict with "one": .data.a',
        details: {
          causes: [
            {
              reason: 'FieldManagerConflict',
              message: 'conflict with "one"',
              field: '.data.a',
            },
          ],
        },
      }),
    );
  });

  it('takes over by force, and only what conflicts', () => {
    const first = apply(undefined, settings({ a: '1', b: '2' }));
    const second = apply(first, settings({ a: '2' }), {
      manager: 'two',
      force: true,
    });
    expect(second.data).toEqual({ a: '2', b: '2' });
    expect(fieldsOf(second, 'one')).toEqual({ 'f:data': { 'f:b': {} } });
    expect(fieldsOf(second, 'two')).toEqual({ 'f:data': { 'f:a': {} } });
  });

  it('keeps items that others have added to a keyed list', () => {
    const first = apply(undefined, web([{ port: 80 }]));
    const second = apply(first, web([{ port: 443 }]), { manager: 'two' });
    const third = apply(second, web([{ port: 8080 }]));
    expect(jsonAt(third.spec, 'ports')).toEqual([
      { port: 443 },
      { port: 8080 },
    ]);
  });

  it.each([
    [configMap.kind, settings({})],
    [service.kind, web([])],
    [virtualMachine.kind, machine({})],
  ])('owns no name and no kind of a %s', (_, configuration) => {
    const fields = fieldsOf(apply(undefined, configuration), 'one');
    expect(jsonAt(fields, 'f:metadata')).toBeUndefined();
    expect(jsonAt(fields, 'f:kind')).toBeUndefined();
  });

  describe('whatever is applied', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const data = fc.dictionary(key, fc.constantFrom('1', '2'));
    const ports = fc.uniqueArray(
      fc.record(
        {
          port: fc.constantFrom(80, 443, 8080),
          name: fc.constantFrom('x', 'y', 'z'),
        },
        { requiredKeys: ['port'] },
      ),
      { selector: each => each.port, maxLength: 3 },
    );
    const configuration = fc.oneof(data.map(settings), ports.map(web));

    const sameKind = fc
      .oneof(
        fc.tuple(data.map(settings), data.map(settings)),
        fc.tuple(ports.map(web), ports.map(web)),
      )
      .map(each => each as [object, object]);

    const timeless = (object: ApiObject) => ({
      ...object,
      metadata: {
        ...object.metadata,
        managedFields: object.metadata.managedFields?.map(
          ({ time: _, ...entry }) => entry,
        ),
      },
    });

    it('changes nothing when applied again', () => {
      fc.assert(
        fc.property(configuration, each => {
          const once = apply(undefined, each);
          expect(timeless(apply(once, each))).toEqual(timeless(once));
        }),
      );
    });

    it('leaves what was applied last, where nobody else is', () => {
      fc.assert(
        fc.property(sameKind, ([before, after]) => {
          const fresh = apply(undefined, after);
          const updated = apply(apply(undefined, before), after);
          // A manager that owned nothing cannot have an empty parent removed.
          expect(updated.data ?? {}).toEqual(fresh.data ?? {});
          expect(jsonAt(updated, 'spec', 'ports') ?? []).toEqual(
            jsonAt(fresh, 'spec', 'ports') ?? [],
          );
        }),
      );
    });

    it('keeps every field of a manager that does not apply', () => {
      fc.assert(
        fc.property(sameKind, ([others, mine]) => {
          // An empty map is owned as such, and is gone with its contents.
          fc.pre(
            !ownedLeaves(apply(undefined, others), 'one').includes('/f:data'),
          );
          const before = apply(undefined, others, { manager: 'two' });
          const between = apply(before, mine, { force: true });
          const nothing = { ...mine, data: undefined, spec: undefined };
          const after = apply(between, nothing);
          for (const field of ownedLeaves(between, 'two')) {
            expect(ownedLeaves(after, 'two')).toContain(field);
          }
          expect(fieldsOf(after, 'one')).toBeUndefined();
        }),
      );
    });

    it('has the same result in whatever order two managers apply', () => {
      fc.assert(
        fc.property(data, data, (left, right) => {
          const disjoint = Object.fromEntries(
            Object.entries(right).filter(([each]) => !(each in left)),
          );
          const both = (first: object, second: object) => ({
            ...settings(first as Record<string, string>),
            other: settings(second as Record<string, string>),
          });
          const { other: b, ...a } = both(left, disjoint);
          const one = apply(apply(undefined, a), b, { manager: 'two' });
          const two = apply(apply(undefined, b, { manager: 'two' }), a);
          expect(two.data ?? {}).toEqual(one.data ?? {});
          expect(fieldsOf(two, 'one')).toEqual(fieldsOf(one, 'one'));
          expect(fieldsOf(two, 'two')).toEqual(fieldsOf(one, 'two'));
        }),
      );
    });
  });
});

function ownedLeaves(object: ApiObject, manager: string): string[] {
  const leaves: string[] = [];
  const visit = (value: Json | undefined, path: string) => {
    const entries = Object.entries((value ?? {}) as Record<string, Json>);
    if (entries.length === 0) {
      leaves.push(path);
    }
    entries.forEach(([key, below]) => visit(below, `${path}/${key}`));
  };
  const fields = fieldsOf(object, manager);
  if (fields) {
    visit(fields, '');
  }
  return leaves;
}
