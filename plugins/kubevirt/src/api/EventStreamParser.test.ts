import { EventStreamParser, ServerSentEvent } from './EventStreamParser';

const parse = (...pieces: string[]): ServerSentEvent[] => {
  const parser = EventStreamParser.create();
  return pieces.flatMap(piece => parser.push(piece));
};

describe('EventStreamParser', () => {
  it.each([
    ['a named event', 'event: a\ndata: 1\n\n', [{ event: 'a', data: '1' }]],
    [
      'an event without a name',
      'data: 1\n\n',
      [{ event: 'message', data: '1' }],
    ],
    ['CRLF', 'event: a\r\ndata: 1\r\n\r\n', [{ event: 'a', data: '1' }]],
    [
      'several lines of data',
      'data: 1\ndata: 2\n\n',
      [{ event: 'message', data: '1\n2' }],
    ],
    [
      'no space after the colon',
      'event:a\ndata:1\n\n',
      [{ event: 'a', data: '1' }],
    ],
    [
      'two spaces after the colon',
      'data:  1\n\n',
      [{ event: 'message', data: ' 1' }],
    ],
    [
      'a byte order mark',
      '\uFEFFdata: 1\n\n',
      [{ event: 'message', data: '1' }],
    ],
    [
      'a colon in the data',
      'data: {"a":1}\n\n',
      [{ event: 'message', data: '{"a":1}' }],
    ],
    ['a field without a colon', 'data\n\n', [{ event: 'message', data: '' }]],
    ['comments', ': heartbeat\n\n: again\n\n', []],
    ['fields that it does not know', 'retry: 1\nid: 7\nx: y\n\n', []],
    ['an event without data', 'event: a\n\n', []],
    ['an event that is not complete', 'event: a\ndata: 1\n', []],
  ])('reads %s', (_, text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it('forgets the name of an event that had no data', () => {
    expect(parse('event: a\n\ndata: 1\n\n')).toEqual([
      { event: 'message', data: '1' },
    ]);
  });

  it('reads the same however the text is cut', () => {
    const text =
      ': hello\r\n\r\nevent: a\r\ndata: 1\r\ndata: 2\r\n\r\nevent: b\ndata: 3\n\n';
    const whole = parse(text);
    expect(whole).toHaveLength(2);
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        expect(
          parse(
            text.slice(0, first),
            text.slice(first, second),
            text.slice(second),
          ),
        ).toEqual(whole);
      }
    }
  });
});
