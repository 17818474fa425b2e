import fc from 'fast-check';
import { virtualMachineEntityName } from './virtualMachineEntityName';
import { virtualMachineEntityRef } from './virtualMachineEntityRef';

const CATALOG_NAME = /^[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/;
const HASHED = /^[a-z0-9]([-.a-z0-9]{0,50}[a-z0-9])?_[0-9a-f]{10}$/;

describe('virtualMachineEntityName', () => {
  it.each([
    ['web', 'prod', 'web.prod'],
    ['a', 'b', 'a.b'],
    ['0', '1-2', '0.1-2'],
    ['x'.repeat(58), 'prod', `${'x'.repeat(58)}.prod`],
  ])('is plain for %s in %s', (name, cluster, expected) => {
    expect(
      virtualMachineEntityName({ cluster, namespace: 'team-a', name }),
    ).toBe(expected);
  });

  it.each([
    ['one character too long', 'x'.repeat(59), 'prod'],
    ['a VM with a dot', 'web.prod', 'eu'],
    ['a cluster with a dot', 'web', 'prod.eu'],
    ['a cluster in upper case', 'web', 'Prod'],
    ['a cluster with an underscore', 'web', 'prod_eu'],
    ['a cluster in another script', 'web', 'größe'],
    ['a cluster that ends in a dash', 'web', 'prod-'],
    ['nothing that can be shown', '…', '…'],
  ])('has a hash for %s', (_, name, cluster) => {
    const result = virtualMachineEntityName({
      cluster,
      namespace: 'team-a',
      name,
    });
    expect(result).toMatch(HASHED);
    expect(result.length).toBeLessThanOrEqual(63);
  });

  it('stays what it is, because entities, links and bookmarks hold it', () => {
    expect(
      virtualMachineEntityName({
        cluster: 'Prod EU',
        namespace: 'team-a',
        name: 'web',
      }),
    ).toBe('web.prod-eu_cf5f2b1505');
  });

  it('keeps clusters apart that differ in case alone', () => {
    const of = (cluster: string) =>
      virtualMachineEntityRef({ cluster, namespace: 'team-a', name: 'web' });
    expect(new Set([of('prod'), of('Prod'), of('PROD')]).size).toBe(3);
  });

  it('does not mistake a dot in one name for the dot between two', () => {
    const of = (name: string, cluster: string) =>
      virtualMachineEntityRef({ cluster, namespace: 'team-a', name });
    expect(of('a.b', 'c')).not.toBe(of('a', 'b.c'));
  });

  const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
  const identity = fc.record({
    cluster: fc.oneof(label, fc.string({ minLength: 1 })),
    namespace: label,
    name: fc.oneof(label, fc.string({ minLength: 1, unit: 'grapheme' })),
  });

  it('is a name that the catalog accepts, whatever the identity', () => {
    fc.assert(
      fc.property(identity, it => {
        const name = virtualMachineEntityName(it);
        expect(name).toMatch(CATALOG_NAME);
        expect(name.length).toBeLessThanOrEqual(63);
      }),
    );
  });

  it('gives distinct virtual machines distinct references', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(identity, {
          minLength: 2,
          maxLength: 40,
          selector: it => JSON.stringify([it.cluster, it.namespace, it.name]),
        }),
        identities => {
          const refs = new Set(identities.map(virtualMachineEntityRef));
          expect(refs.size).toBe(identities.length);
        },
      ),
    );
  });
});

describe('virtualMachineEntityRef', () => {
  it('names the Resource in the namespace of the VM', () => {
    expect(
      virtualMachineEntityRef({
        cluster: 'prod',
        namespace: 'team-a',
        name: 'web',
      }),
    ).toBe('resource:team-a/web.prod');
  });
});
