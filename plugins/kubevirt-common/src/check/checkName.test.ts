import { checkName } from './checkName';

describe('checkName', () => {
  it.each(['a', 'vm', 'vm-1', 'web-frontend-7', 'a'.repeat(63)])(
    'takes %s',
    name => {
      expect(checkName(name)).toEqual([]);
    },
  );

  it.each([
    ['', 'There is no name', 'vm'],
    ['1vm', 'begins with "1"', 'vm'],
    ['-vm', 'begins with "-"', 'vm'],
    ['vm-', "ends with '-'", 'vm'],
    ['My_VM', '"M" is not allowed in it', 'my-vm'],
    ['my vm', '" " is not allowed in it', 'my-vm'],
    ['a.b', '"." is not allowed in it', 'a-b'],
    ['a'.repeat(64), 'has 64 characters', 'a'.repeat(63)],
    ['主机', '"主" is not allowed in it', 'vm'],
    ['vm\n', 'is not allowed in it', 'vm'],
  ])('refuses %j', (name, why, better) => {
    const findings = checkName(name);
    expect(findings).toEqual([
      expect.objectContaining({
        path: 'name',
        severity: 'error',
        code: 'name',
        message: expect.stringContaining(why),
        suggestion: expect.stringContaining(`: ${better},`),
      }),
    ]);
    expect(checkName(better)).toEqual([]);
  });
});
