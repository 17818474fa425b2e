import { StringTable } from './StringTable';

describe('StringTable', () => {
  it.each([
    ['https://user:pass@example.com/x', 'https://example.com/x'],
    [
      'docker://me@registry.example.com/image',
      'docker://registry.example.com/image',
    ],
    [
      'cannot open "http://u:p@host/a": 404, tried http://u:p@host/b',
      'cannot open "http://host/a": 404, tried http://host/b',
    ],
    ['https://example.com/@scope', 'https://example.com/@scope'],
    ['https://example.com/?mail=a@b.c', 'https://example.com/?mail=a@b.c'],
    ['name@example.com', 'name@example.com'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('makes of %s', (text, expected) => {
    const strings = StringTable.create();
    expect(strings.intern(text)).toBe(expected);
    expect(strings.intern(text)).toBe(expected);
  });
});
