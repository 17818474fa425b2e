import { SandboxCluster } from '../SandboxCluster';
import { catchUp } from './catchUp';
import { knownDifferences } from './knownDifferences';
import { normalize } from './normalize';
import { readRecordings } from './Recording';
import { References } from './References';
import { ReplayClient } from './ReplayClient';
import { beforeExchange, duringWatch } from './unrecorded';

/**
 * Every recorded exchange, in order, against one sandbox: later exchanges
 * build on earlier ones, within a file and from file to file.
 */
describe('the API answers as recorded', () => {
  const references = References.create();
  let cluster: SandboxCluster;
  let client: ReplayClient;

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: false, contents: 'bare' });
    client = ReplayClient.create(cluster);
  });

  afterAll(async () => {
    await client.close();
    await cluster.stop();
  });

  readRecordings().forEach(recording => {
    describe(`${recording.name}: ${recording.about}`, () => {
      recording.exchanges.forEach((exchange, index) => {
        const id = `${recording.name}/${index}`;
        const difference = knownDifferences[id];

        it(`${index} ${exchange.note}${
          difference ? ` (differs: ${difference.reason})` : ''
        }`, async () => {
          for (const step of beforeExchange[id] ?? []) {
            await step(client);
          }
          await catchUp(client, exchange.response);
          const { request, response } = exchange;
          const answer = await client.send(
            {
              ...request,
              path: references.translatePath(
                request.path,
                await client.currentVersion(),
              ),
              body: references.translateBody(request.body),
            },
            async () => {
              for (const step of duringWatch[id] ?? []) {
                await step(client);
              }
            },
          );
          references.learn(response.body, answer.body);
          references.learn(response.events, answer.events);
          const expected = difference ? difference.adjust(response) : response;
          expect(normalize(answer)).toEqual(normalize(expected));
        });
      });
    });
  });
});
