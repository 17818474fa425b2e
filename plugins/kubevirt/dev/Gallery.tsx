import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useSearchParams, Link } from 'react-router-dom';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kubevirtApiRef } from '../src/api';
import { VirtualMachineCard } from '../src/components/VirtualMachineCard';
import { VirtualMachineTab } from '../src/components/VirtualMachineTab';
import { anEntity } from '../src/__testUtils__/entities';
import { fakeKubevirtApi } from '../src/__testUtils__/fakeKubevirtApi';
import { stories, Story } from '../src/__testUtils__/stories';
import { moveToNow } from './moveToNow';
import { recordedStories } from './recordedStories';

/** When the stories that are not recorded are told to have been seen. */
const SEEN_AT = new Date('2026-03-02T09:31:00Z');

const all: Record<string, Story> = {
  ...Object.fromEntries(
    Object.entries(stories).map(([name, story]) => [
      name,
      moveToNow(story, SEEN_AT),
    ]),
  ),
  ...recordedStories,
};
const api = fakeKubevirtApi(name => all[name]);

/** One page for each story; `?story=<name>` and `&card` for the card. */
export function Gallery() {
  const [search] = useSearchParams();
  const story = search.get('story');
  if (!story) {
    return (
      <ul>
        {Object.keys(all).map(name => (
          <li key={name}>
            <Link to={`?story=${encodeURIComponent(name)}`}>{name}</Link>{' '}
            <Link to={`?story=${encodeURIComponent(name)}&card`}>card</Link>
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
