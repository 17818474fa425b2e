import { parseGoYaml } from './parseGoYaml';

describe('parseGoYaml', () => {
  it.each([
    ['yes', true],
    ['off', false],
    ['"yes"', 'yes'],
    ['010', 8],
    ['10', 10],
    ['1.5', 1.5],
    ['12:30', '12:30'],
    ['2026-11-23', '2026-11-23'],
    ['~', null],
    ['', null],
    ['a: 1\n---\nb: 2', { a: 1 }],
    ['{a: 1, a: 2}', { a: 2 }],
    ['y', true],
    ['x: &one {a: 1}\nz: *one', { x: { a: 1 }, z: { a: 1 } }],
    ['x: &one {a: 1}\nz: {<<: *one}', { x: { a: 1 }, z: { a: 1 } }],
  ])('reads %j as %j', (text, value) => {
    expect(parseGoYaml(text)).toEqual(value);
  });
});
