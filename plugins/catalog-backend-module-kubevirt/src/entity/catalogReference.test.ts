import fc from 'fast-check';
import { catalogReference } from './catalogReference';

describe('catalogReference', () => {
  it.each([
    ['team-a', 'group:default/team-a'],
    ['Team-A', 'group:default/team-a'],
    ['  team-a ', 'group:default/team-a'],
    ['user:jane', 'user:default/jane'],
    ['infra/team-a', 'group:infra/team-a'],
    ['Group:Default/Team-A', 'group:default/team-a'],
    ['team_a.b', 'group:default/team_a.b'],
  ])('reads %p as %s', (text, expected) => {
    expect(catalogReference(text, 'group')).toBe(expected);
  });

  it.each([
    [undefined],
    [''],
    ['   '],
    ['group:'],
    ['/team-a'],
    [':/'],
    ['team a'],
    ['group:default/team-a/b'],
    ['group:default/-team'],
    ['user:un_der/jane'],
    ['9:default/x'],
    ['x'.repeat(64)],
    ['Ärzte'],
  ])('refuses %p', text => {
    expect(catalogReference(text, 'group')).toBeUndefined();
  });

  it('never throws, and leaves its own results as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const reference = catalogReference(text, 'group');
        expect(catalogReference(reference, 'system')).toBe(reference);
      }),
    );
  });
});
