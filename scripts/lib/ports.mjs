import { createServer } from 'node:net';
import { Sentence } from './say.mjs';

/**
 * @param {{ port: number, use: string }[]} wanted
 * @throws {Sentence} where one is in use
 */
export async function assertPortsFree(wanted) {
  for (const { port, use } of wanted) {
    // Both families: a server on one of them is enough to take our place.
    for (const host of ['127.0.0.1', '::1']) {
      if (await isTaken(port, host)) {
        throw new Sentence(
          `Port ${port}, which ${use} needs, is in use. End the program that uses it (lsof -i :${port} shows which) and run this again.`,
        );
      }
    }
  }
}

function isTaken(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code === 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(false)));
  });
}
