import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useSearchParams, Link } from 'react-router-dom';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kubevirtApiRef } from '../src/api';
import { VirtualMachineCard } from '../src/components/VirtualMachineCard';
import { VirtualMachineTab } from '../src/components/VirtualMachineTab';
import { anEntity } from '../src/__testUtils__/entities';
import { fakeKubevirtApi } from '../src/__testUtils__/fakeKubevirtApi';
import { stories } from '../src/__testUtils__/stories';

// The stories were written down as seen at that moment.
const AGE_MS = Date.now() - Date.parse('2026-03-02T09:31:00Z');

const api = fakeKubevirtApi(name =>
  JSON.parse(
    JSON.stringify(stories[name]).replace(
      /"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g,
      (_, time) => JSON.stringify(new Date(Date.parse(time) + AGE_MS)),
    ),
  ),
);

/** One page for each story; `?story=<name>` and `&card` for the card. */
export function Gallery() {
  const [search] = useSearchParams();
  const story = search.get('story');
  if (!story) {
    return (
      <ul>
        {Object.keys(stories).map(name => (
          <li key={name}>
            <Link to={`?story=${name}`}>{name}</Link>{' '}
            <Link to={`?story=${name}&card`}>card</Link>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <TestApiProvider apis={[[kubevirtApiRef, api]]}>
      <EntityProvider entity={anEntity(story)}>
        <main style={{ padding: 16 }}>
          {search.has('card') ? (
            <div style={{ maxWidth: 480 }}>
              <VirtualMachineCard />
            </div>
          ) : (
            <VirtualMachineTab />
          )}
        </main>
      </EntityProvider>
    </TestApiProvider>
  );
}
