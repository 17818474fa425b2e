import { decodeProtobuf } from './decodeProtobuf';

/** A field of length-delimited content, shorter than 128 bytes. */
const field = (number: number, content: Buffer | string) => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
};
const message = (...fields: Buffer[]) => Buffer.concat(fields);

const envelope = (kind: string, raw: Buffer) =>
  message(
    Buffer.from('k8s\0', 'latin1'),
    field(1, message(field(1, 'v1'), field(2, kind))),
    field(2, raw),
  );

describe('decodeProtobuf', () => {
  it('reads a namespace, with labels and without what is empty', () => {
    const label = message(field(1, 'team'), field(2, 'a'));
    const metadata = message(field(1, 'web'), field(2, ''), field(11, label));
    expect(decodeProtobuf(envelope('Namespace', field(1, metadata)))).toEqual({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'web', labels: { team: 'a' } },
    });
  });

  it('reads the bytes of a secret as base64', () => {
    const entry = message(field(1, 'password'), field(2, 'hidden'));
    const secret = message(field(1, field(1, 'web')), field(2, entry));
    expect(decodeProtobuf(envelope('Secret', secret))).toMatchObject({
      data: { password: Buffer.from('hidden').toString('base64') },
    });
  });

  it.each([
    ['another format', Buffer.from('{}')],
    ['an unknown kind', envelope('Chair', Buffer.alloc(0))],
  ])('gives nothing for %s', (_, body) => {
    expect(decodeProtobuf(body)).toBeUndefined();
  });
});
