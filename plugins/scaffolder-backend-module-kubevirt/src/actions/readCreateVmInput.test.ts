import { readCreateVmInput } from './readCreateVmInput';

const least = { namespace: 'team-a', name: 'dev' };

describe('readCreateVmInput', () => {
  it('fills in what is left open', () => {
    expect(readCreateVmInput(least)).toEqual({
      ...least,
      cluster: undefined,
      values: undefined,
      profile: 'modern',
      owner: undefined,
      system: undefined,
      description: undefined,
      password: 'none',
      wait: 'running',
      timeoutMs: 30 * 60 * 1000,
    });
  });

  it('takes the empty fields of a form for absent', () => {
    expect(
      readCreateVmInput({
        ...least,
        cluster: '',
        owner: '',
        system: '',
        description: ' ',
      }),
    ).toEqual(readCreateVmInput(least));
  });

  it.each([
    [{ owner: 'team-a' }, { owner: 'group:default/team-a' }],
    [{ owner: 'user:jo' }, { owner: 'user:default/jo' }],
    [{ system: 'shop' }, { system: 'system:default/shop' }],
    [{ timeout: 90 }, { timeoutMs: 90_000 }],
    [{ timeout: { hours: 1, minutes: 5 } }, { timeoutMs: 3_900_000 }],
  ])('reads %j as %j', (given, expected) => {
    expect(readCreateVmInput({ ...least, ...given })).toMatchObject(expected);
  });

  it('refuses an owner that is no entity reference', () => {
    expect(() => readCreateVmInput({ ...least, owner: 'group:' })).toThrow(
      "The owner is 'group:', which is no entity reference. Write <kind>:<namespace>/<name>, such as group:default/example.",
    );
  });
});
