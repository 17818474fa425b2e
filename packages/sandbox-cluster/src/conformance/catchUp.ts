import { ApiObject } from '../objects/ApiObject';
import { isMap, jsonAt, jsonEquals } from '../objects/json';
import { RecordedExchange } from './Recording';
import { ReplayClient } from './ReplayClient';

const path = ({ metadata }: ApiObject) =>
  `/apis/kubevirt.io/v1/namespaces/${metadata.namespace}/virtualmachines/${metadata.name}`;

/**
 * Plays virt-controller, which ran while the recordings were made: what an
 * answer shows as its work is done before the request is sent. Where there is
 * one, it does so itself.
 *
 * @internal
 */
export async function catchUp(
  client: ReplayClient,
  response: RecordedExchange['response'],
): Promise<void> {
  if (!client.isAlone) return;
  for (const recorded of virtualMachinesIn(response)) {
    const writes = recorded.metadata.managedFields?.filter(
      ({ manager }) => manager === 'virt-controller',
    );
    const actual = (await client.get(path(recorded))) as ApiObject | undefined;
    if (!writes || !actual) {
      continue;
    }
    if (
      writes.some(({ subresource }) => subresource === 'status') &&
      recorded.status !== undefined &&
      !sameStatus(recorded.status, actual.status)
    ) {
      await client.write(
        'PATCH',
        `${path(recorded)}/status`,
        { status: recorded.status as object },
        'virt-controller',
      );
    }
    const { finalizers } = recorded.metadata;
    const annotations = Object.fromEntries(
      Object.entries(recorded.metadata.annotations ?? {}).filter(([key]) =>
        key.endsWith('-observed-api-version'),
      ),
    );
    if (
      (finalizers && !actual.metadata.finalizers) ||
      Object.keys(annotations).some(key => !actual.metadata.annotations?.[key])
    ) {
      await client.write(
        'PATCH',
        path(recorded),
        { metadata: { annotations, finalizers } },
        'virt-controller',
      );
    }
  }
}

function virtualMachinesIn(
  response: RecordedExchange['response'],
): ApiObject[] {
  const candidates = [
    response.body,
    ...(Array.isArray(jsonAt(response.body, 'items'))
      ? (response.body as { items: unknown[] }).items
      : []),
    ...(response.events ?? [])
      .filter(({ type }) => type === 'ADDED')
      .map(({ object }) => object),
  ];
  return candidates.filter(
    (candidate): candidate is ApiObject & typeof candidate =>
      isMap(candidate) &&
      candidate.kind === 'VirtualMachine' &&
      jsonAt(candidate, 'metadata', 'uid') !== undefined,
  ) as unknown as ApiObject[];
}

// But for the times in them.
function sameStatus(left: unknown, right: unknown): boolean {
  const untimed = (value: unknown) =>
    JSON.parse(JSON.stringify(value ?? null), (key, each) =>
      key.endsWith('Time') ? undefined : each,
    );
  return jsonEquals(untimed(left), untimed(right));
}
