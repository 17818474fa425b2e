import {
  flag,
  listOf,
  number,
  objectOf,
  openObjectOf,
  quantity,
  recordOf,
  text,
} from './readers';

describe('readers', () => {
  const read = objectOf<{ name?: string; size?: number; on?: boolean }>({
    name: text,
    size: number,
    on: flag,
  });

  it('keep the fields that fit, and no others', () => {
    expect(read({ name: 'a', size: 'large', on: true, extra: 1 })).toEqual({
      name: 'a',
      on: true,
    });
  });

  it.each([[undefined], [null], [7], ['text'], [[{ name: 'a' }]]])(
    'take %j for no object',
    value => {
      expect(read(value)).toBeUndefined();
    },
  );

  it('do not take what an object inherits', () => {
    expect(read(Object.create({ name: 'inherited' }))).toEqual({});
  });

  it('drop the elements of lists and maps that do not fit', () => {
    expect(listOf(text)(['a', 7, null, 'b'])).toEqual(['a', 'b']);
    expect(listOf(text)({ 0: 'a' })).toBeUndefined();
    expect(recordOf(text)({ a: 'x', b: 7 })).toEqual({ a: 'x' });
    expect(recordOf(text)(['x'])).toBeUndefined();
  });

  it('do not let a key reach the prototype', () => {
    const map = recordOf(text)(JSON.parse('{"__proto__":"x"}'));
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect(Object.keys(map ?? {})).toEqual(['__proto__']);
  });

  it('keep what an open object has besides', () => {
    const open = openObjectOf<{ name?: string; [key: string]: unknown }>({
      name: text,
    });
    expect(open({ name: 7, disk: { bus: 'virtio' }, gone: null })).toEqual({
      disk: { bus: 'virtio' },
    });
  });

  it('take numbers for quantities, and nothing for numbers that is none', () => {
    expect(quantity(8)).toBe('8');
    expect(quantity('8Gi')).toBe('8Gi');
    expect(quantity({})).toBeUndefined();
    expect(number(NaN)).toBeUndefined();
    expect(number('8')).toBeUndefined();
  });
});
