import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readApiError } from './readApiError';

const folder = resolve(__dirname, '../../../../test/fixtures/kubernetes-api');

interface Exchange {
  note: string;
  request: { method: string; path: string };
  response: { status: number; body?: unknown };
}

const refusals = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .flatMap(file => {
    const { exchanges }: { exchanges: Exchange[] } = JSON.parse(
      readFileSync(resolve(folder, file), 'utf8'),
    );
    return exchanges.filter(({ response }) => response.status >= 400);
  });

function read(httpStatus: number, text: string, retryAfter?: string) {
  return readApiError({
    cluster: 'test',
    request: 'GET /x',
    httpStatus,
    text,
    retryAfter,
  });
}

describe('readApiError', () => {
  it('knows refusals to read', () => {
    expect(refusals.length).toBeGreaterThan(20);
  });

  it.each(refusals.map(it => [it.response.status, it.note, it] as const))(
    'keeps the words of a recorded %d: %s',
    (code, _, { response: { body } }) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const error = read(code, text);
      const status = (typeof body === 'object' ? body : {}) as {
        message?: string;
        reason?: string;
        details?: object;
      };
      expect(error.message).toBe(status.message ?? text.trim());
      expect(error.httpStatus).toBe(code);
      expect(error.reason).toBe(status.reason);
      expect(error.details).toEqual(status.details ?? {});
    },
  );

  it('has no property by which Backstage would answer with the status', () => {
    const error = read(401, '');
    expect(error).not.toHaveProperty('status');
    expect(error).not.toHaveProperty('statusCode');
  });

  it.each([
    ['plain text', 500, 'virt-handler is away\n', 'virt-handler is away'],
    ['nothing', 502, '', 'HTTP 502'],
    ['JSON that is no Status', 400, '{"kind":"Pod"}', '{"kind":"Pod"}'],
    ['JSON null', 400, 'null', 'null'],
    ['a page', 503, 'x'.repeat(5000), 'x'.repeat(2000)],
  ])('takes %s as it is', (_, code, text, message) => {
    expect(read(code, text).message).toBe(message);
  });

  it.each([
    ['the header', '7', undefined, 7],
    ['the details', undefined, 3, 3],
    ['the header before the details', '7', 3, 7],
    ['a header that is no number', 'Fri, 31 Dec', 3, 3],
    ['neither', undefined, undefined, undefined],
  ])('takes the time to wait from %s', (_, header, seconds, expected) => {
    const text = JSON.stringify({
      kind: 'Status',
      message: 'wait',
      details: { retryAfterSeconds: seconds },
    });
    expect(read(429, text, header).retryAfterSeconds).toBe(expected);
  });
});
