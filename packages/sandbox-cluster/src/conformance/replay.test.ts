import { readFileSync } from 'node:fs';
import { catchUp } from './catchUp';
import { clusterTarget, leftOutOf } from './clusterTarget';
import { knownDifferences } from './knownDifferences';
import { normalize } from './normalize';
import { readRecordings } from './Recording';
import { References } from './References';
import { ReplayClient } from './ReplayClient';
import { ReplayTarget } from './ReplayTarget';
import { sandboxTarget } from './sandboxTarget';
import { beforeExchange, duringWatch } from './unrecorded';
import { withoutControllers } from './withoutControllers';

const path = process.env.TEST_KUBECONFIG;
const kubeconfig = path && readFileSync(path, 'utf8');
const leftOut = kubeconfig ? leftOutOf(kubeconfig) : () => undefined;

/**
 * Every recorded exchange, in order, against one sandbox or the cluster that
 * TEST_KUBECONFIG names: later exchanges build on earlier ones, within a file
 * and from file to file.
 */
describe('the API answers as recorded', () => {
  const references = References.create();
  let target: ReplayTarget;
  let client: ReplayClient;

  beforeAll(async () => {
    target = kubeconfig ? clusterTarget(kubeconfig) : await sandboxTarget();
    client = ReplayClient.create(target);
  });

  afterAll(async () => {
    await client?.close();
    await target?.stop();
    // What a cluster's controllers hold takes its time to go.
  }, 60_000);

  readRecordings().forEach(recording => {
    describe(`${recording.name}: ${recording.about}`, () => {
      recording.exchanges.forEach((exchange, index) => {
        const id = `${recording.name}/${index}`;
        const difference = knownDifferences[id];
        const reason = leftOut(id, exchange);
        if (reason) {
          // What a cluster cannot be asked stays in the list, by name.
          // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
          it.skip(`${index} ${exchange.note} (left out: ${reason})`, () => {});
          return;
        }

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
          const comparable = (one: Parameters<typeof normalize>[0]) =>
            target.isAlone
              ? normalize(one)
              : withoutControllers(normalize(one));
          expect(comparable(answer)).toEqual(comparable(expected));
        });
      });
    });
  });
});
