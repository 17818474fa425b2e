import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { TestApi } from '../testing/TestApi';
import { openApiV2Messages } from './openApiV2Messages';

const json = 'application/json';
const protobuf = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';
const ofKubectl = 'application/com.github.proto-openapi.spec.v2@v1.0+protobuf';

describe('/openapi/v2', () => {
  let api: TestApi;
  const get = async (headers: Record<string, string>) => {
    const answer = await request(`${api.cluster.url}/openapi/v2`, {
      headers: { authorization: `Bearer ${api.cluster.token}`, ...headers },
    });
    return { ...answer, bytes: Buffer.from(await answer.body.arrayBuffer()) };
  };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it.each([
    ['', json],
    ['*/*', json],
    ['application/*', json],
    [`${json}, */*`, json],
    [ofKubectl, protobuf],
    [protobuf, protobuf],
    [`*/*, ${protobuf}`, protobuf],
    [`${json};q=0.5, ${protobuf}`, protobuf],
    [`text/plain, ${json}`, json],
  ])('who accepts "%s" gets %s', async (accept, contentType) => {
    const { statusCode, headers } = await get(accept ? { accept } : {});
    expect([statusCode, headers['content-type'], headers.vary]).toEqual([
      200,
      contentType,
      'Accept-Encoding, Accept',
    ]);
  });

  it.each(['text/plain', 'application/yaml'])(
    'has nothing for who accepts %s',
    async accept => {
      const { statusCode, bytes } = await get({ accept });
      expect([statusCode, bytes.length]).toEqual([406, 0]);
    },
  );

  it.each([json, ofKubectl])('%s is compressed if asked', async accept => {
    const plain = await get({ accept });
    const compressed = await get({ accept, 'accept-encoding': 'gzip' });
    expect([
      plain.headers['content-encoding'],
      compressed.headers['content-encoding'],
    ]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(compressed.bytes).equals(plain.bytes)).toBe(true);
    expect(compressed.headers.etag).toBe(plain.headers.etag);
  });

  it('is not sent again to who has it', async () => {
    const first = await get({ accept: ofKubectl });
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^"[0-9A-F]{128}"$/);
    const again = async (ifNoneMatch: string) => {
      const { statusCode, bytes, headers } = await get({
        accept: ofKubectl,
        'if-none-match': ifNoneMatch,
      });
      return [statusCode, bytes.length > 0, headers.etag];
    };
    expect(await again(tag)).toEqual([304, false, tag]);
    expect(await again(`"old", W/${tag}`)).toEqual([304, false, tag]);
    expect(await again('"old"')).toEqual([200, true, tag]);
  });

  it('describes the same kinds in both forms', async () => {
    const inJson = JSON.parse(String((await get({ accept: json })).bytes));
    const message = openApiV2Messages.toObject(
      openApiV2Messages.decode((await get({ accept: protobuf })).bytes),
    );
    const named: Array<{ name: string }> =
      message.definitions.additionalProperties;
    expect(named.map(({ name }) => name)).toEqual(
      Object.keys(inJson.definitions),
    );
  });
});
